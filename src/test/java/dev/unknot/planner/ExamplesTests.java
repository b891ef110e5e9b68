package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.Examples.Example;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pace.PersonClass;
import dev.unknot.planner.week.Wants;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The courses of the worked people, week by week. */
class ExamplesTests {

    static List<Example> people() {
        return Examples.all();
    }

    @ParameterizedTest
    @MethodSource("people")
    void holdWhatTheFactsSay(Example person) {
        var clearance = PlanRequests.safety().triage(person.answers()).clearance();
        assumeThat(clearance.map(cleared -> cleared.level())).hasValue(person.level());
        var request = PlanRequests.asSuggested(clearance.orElseThrow()).wanting(Wants.visits(person.asked()));
        var pace = Pace.of(request);
        var weeks = Course.of(
                PlanRequests.planner(),
                TestCatalogue.get().activities(),
                request,
                (WeekPlan) PlanRequests.planner().plan(request),
                DayOfWeek.MONDAY,
                Course.WEEKS);
        assertThat(pace.classes())
                .containsAll(person.classes().stream().map(PersonClass::valueOf).toList());
        assertThat(pace.path().name()).isEqualTo(person.path());
        var softly = new SoftAssertions();
        weeks.forEach(week -> {
            var wanted = person.weeks().get(week.number());
            if (wanted != null) {
                new Held(week, softly, person + " in week " + week.number())
                        .against(wanted, weeks.get(0).plan());
            }
        });
        softly.assertAll();
    }

    /** One week against what the facts say of it. */
    private record Held(Course.Week week, SoftAssertions softly, String where) {

        void against(JsonNode wanted, WeekPlan first) {
            var things = things();
            atMost(wanted, "maxThings", things.keySet().size());
            atMost(wanted, "maxRegularThings", count(things, kind -> kind.isRegular()));
            atMost(wanted, "maxExercises", count(things, Kind::isExercise));
            atMost(wanted, "maxStrength", count(things, Kind::isStrength));
            atMost(wanted, "maxHabits", count(things, kind -> kind == Kind.HABIT));
            atMost(wanted, "maxOneOffs", count(things, Kind::isOneOff));
            atMost(wanted, "maxVisits", visits().size());
            atLeast(wanted, "minStrength", count(things, Kind::isStrength));
            atLeast(wanted, "minRestDays", restDays());
            atLeast(wanted, "minStrengthSets", strengthSets());
            sittings(wanted);
            share(wanted);
            contents(wanted, things);
            levels(wanted, things, first);
        }

        private Map<Activity, List<DayOfWeek>> things() {
            var things = new LinkedHashMap<Activity, List<DayOfWeek>>();
            week.plan()
                    .days()
                    .forEach((day, sessions) -> sessions.forEach(
                            session -> things.computeIfAbsent(session.activity(), activity -> new ArrayList<>())
                                    .add(day)));
            return things;
        }

        private static int count(Map<Activity, List<DayOfWeek>> things, Predicate<Kind> which) {
            return (int)
                    things.keySet().stream().map(Activity::kind).filter(which).count();
        }

        private List<String> visits() {
            return Stream.concat(
                            week.plan().toBook().stream(),
                            things().keySet().stream().filter(activity -> activity.kind() == Kind.VISIT))
                    .map(Activity::code)
                    .toList();
        }

        private int restDays() {
            return (int) week.plan().days().values().stream()
                    .filter(sessions -> sessions.stream()
                            .allMatch(session -> session.activity().kind() == Kind.HABIT))
                    .count();
        }

        private int strengthSets() {
            return week.plan().days().values().stream()
                    .flatMap(List::stream)
                    .filter(session -> session.activity().isStrength())
                    .mapToInt(session -> session.dose().sets())
                    .sum();
        }

        private void sittings(JsonNode wanted) {
            week.plan().days().values().forEach(sessions -> {
                var slots = new HashSet<>();
                sessions.stream()
                        .filter(session -> session.countedMinutes() > 0)
                        .forEach(session -> slots.add(session.slot()));
                atMost(wanted, "maxSittingsADay", slots.size());
            });
        }

        private void share(JsonNode wanted) {
            if (wanted.has("maxShareOfOffered")) {
                int offered = week.request().availability().days().values().stream()
                        .mapToInt(Availability.Day::minutes)
                        .sum();
                softly.assertThat((double) week.plan().regularMinutes() / offered)
                        .as("share, %s", where)
                        .isLessThanOrEqualTo(wanted.path("maxShareOfOffered").asDouble());
            }
        }

        private void contents(JsonNode wanted, Map<Activity, List<DayOfWeek>> things) {
            var codes = things.keySet().stream().map(Activity::code).toList();
            var kinds = things.keySet().stream()
                    .map(activity -> activity.kind().name())
                    .toList();
            texts(wanted, "mustContainKinds")
                    .forEach(kind -> softly.assertThat(kinds).as(where).contains(kind));
            texts(wanted, "mustNotContainKinds")
                    .forEach(kind -> softly.assertThat(kinds).as(where).doesNotContain(kind));
            texts(wanted, "mustNotContain")
                    .forEach(code -> softly.assertThat(codes).as(where).doesNotContain(code));
            wanted.path("mustContainOneOf")
                    .forEach(group -> softly.assertThat(codes)
                            .as(where)
                            .containsAnyElementsOf(
                                    group.valueStream().map(JsonNode::asString).toList()));
            if (wanted.has("visitsAre")) {
                softly.assertThat(visits()).as(where).containsExactlyElementsOf(texts(wanted, "visitsAre"));
            }
            if (wanted.has("oneOffIs")) {
                softly.assertThat(things.keySet().stream()
                                .filter(activity -> activity.kind().isOneOff())
                                .map(Activity::code))
                        .as(where)
                        .containsExactlyElementsOf(texts(wanted, "oneOffIs"));
            }
        }

        private static List<String> texts(JsonNode wanted, String name) {
            return wanted.path(name).valueStream().map(JsonNode::asString).toList();
        }

        private void levels(JsonNode wanted, Map<Activity, List<DayOfWeek>> things, WeekPlan first) {
            var strength = things.keySet().stream().filter(Activity::isStrength).toList();
            for (var activity : strength) {
                var level = level(activity, week.plan());
                if (wanted.has("strengthLevelAtMost")) {
                    softly.assertThat(level)
                            .as(where)
                            .isLessThanOrEqualTo(Level.valueOf(
                                    wanted.path("strengthLevelAtMost").asString()));
                }
                int days = things.getOrDefault(activity, List.of()).size();
                if (wanted.has("strengthDays")) {
                    softly.assertThat(days)
                            .as("days of %s, %s", activity.code(), where)
                            .isBetween(
                                    wanted.path("strengthDays").get(0).asInt(),
                                    wanted.path("strengthDays").get(1).asInt());
                }
            }
            var firstCame = strength.stream()
                    .filter(activity -> !first.slots(activity).isEmpty())
                    .toList();
            for (var activity : firstCame) {
                var level = level(activity, week.plan());
                if (wanted.has("strengthLevelAtLeast")) {
                    softly.assertThat(level)
                            .as(where)
                            .isGreaterThanOrEqualTo(Level.valueOf(
                                    wanted.path("strengthLevelAtLeast").asString()));
                }
                if (wanted.has("firstStrengthLevelIs") && activity.equals(firstCame.get(0))) {
                    softly.assertThat(level)
                            .as("%s, %s", activity.code(), where)
                            .isEqualTo(Level.valueOf(
                                    wanted.path("firstStrengthLevelIs").asString()));
                }
            }
        }

        private static Level level(Activity activity, WeekPlan plan) {
            return plan.days().values().stream()
                    .flatMap(List::stream)
                    .filter(session -> session.activity().equals(activity))
                    .findFirst()
                    .orElseThrow()
                    .level();
        }

        private void atMost(JsonNode wanted, String name, int number) {
            if (wanted.has(name)) {
                softly.assertThat(number)
                        .as("%s, %s", name, where)
                        .isLessThanOrEqualTo(wanted.path(name).asInt());
            }
        }

        private void atLeast(JsonNode wanted, String name, int number) {
            if (wanted.has(name)) {
                softly.assertThat(number)
                        .as("%s, %s", name, where)
                        .isGreaterThanOrEqualTo(wanted.path(name).asInt());
            }
        }
    }
}
