package dev.unknot.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Frequency;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.People;
import dev.unknot.planner.PlanRequests;
import dev.unknot.planner.Planner;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.Answers;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every reason is a cause: taken away, the decision is another. Held for the reasons of 500 plans. */
class SessionReasonsTests {

    private static final int PLANS = 500;
    private static final int REASONS_A_PLAN = 3;
    private static final Set<String> EVERY_DESK_WORKER_HAS = Set.of("POS_MICROBREAK", "POS_DESK_AUDIT");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Activity> CATALOGUE = TestCatalogue.get().activities();

    private final Planner planner = PlanRequests.planner();

    @Test
    void withoutItsCauseADecisionIsAnother() {
        var people = new People(31);
        var random = new Random(31);
        var tried = new EnumMap<Kind, Integer>(Kind.class);
        int plans = 0;
        while (plans < PLANS) {
            var clearance =
                    PlanRequests.safety().triage(people.withoutRedFlags()).clearance();
            if (clearance.isEmpty()) {
                continue;
            }
            var request = random.nextBoolean()
                    ? PlanRequests.asSuggested(clearance.get())
                    : PlanRequests.byChance(clearance.get(), random);
            if (planner.plan(request) instanceof WeekPlan week && week.score().proven()) {
                plans++;
                for (int i = 0; i < REASONS_A_PLAN; i++) {
                    var given = one(week, tried, random);
                    tried.merge(given.reason().kind(), 1, Integer::sum);
                    takeAway(given, request, week);
                }
            }
        }
        assertThat(tried.keySet())
                .containsAll(EnumSet.range(Kind.HURTS_HERE, Kind.STANDING).stream()
                        .filter(kind -> kind != Kind.COURSE_REVIEW)
                        .toList())
                .contains(
                        Kind.TARGET_DAYS,
                        Kind.FEWER_MINUTES,
                        Kind.FEWER_OFFERED,
                        Kind.REST_BETWEEN,
                        Kind.ONCE,
                        Kind.ANY_DAY,
                        Kind.EVEN_DAYS,
                        Kind.ONLY_DAY,
                        Kind.BEST_TIME,
                        Kind.YOUR_TIME,
                        Kind.STARTS_EASIER);
    }

    /** A reason of the week, of the kinds that were tried least. */
    private static Given one(WeekPlan week, Map<Kind, Integer> tried, Random random) {
        var all = new ArrayList<Given>();
        week.days()
                .forEach((day, sessions) -> sessions.forEach(
                        session -> session.reasons().forEach(reason -> all.add(new Given(session, day, reason)))));
        int least = all.stream()
                .mapToInt(given -> tried.getOrDefault(given.reason().kind(), 0))
                .min()
                .orElseThrow();
        var rare = all.stream()
                .filter(given -> tried.getOrDefault(given.reason().kind(), 0) == least)
                .toList();
        return rare.get(random.nextInt(rare.size()));
    }

    private void takeAway(Given given, PlanRequest request, WeekPlan week) {
        var activity = given.session().activity();
        var details = given.reason().details();
        var description = given + " of " + request.answers();
        switch (given.reason().kind()) {
            case HURTS_HERE ->
                absent(given, answering(request, answers -> {
                    var left = list(answers, "location");
                    left.removeAll(details);
                    answers.put("location", left.isEmpty() ? elsewhere(activity) : left);
                }));
            case ANSWERS_TROUBLE ->
                absent(given, answering(request, answers -> {
                    if (details.get(0).equals("SLEEP")) {
                        answers.put("sleep", 0);
                    } else {
                        var left = list(answers, "aggravators");
                        left.remove(details.get(0));
                        answers.put("aggravators", left);
                    }
                }));
            case MEDICINES ->
                gone(given, answering(request, answers -> {
                    answers.put("medicineUse", "OCCASIONAL");
                    var left = list(answers, "conditions");
                    left.removeAll(List.of("C_NSAID_CURRENT", "C_PARA_CURRENT", "C_SEDATIVES"));
                    answers.put("conditions", left);
                }));
            case WHILE_WAITING -> {
                var seen = answering(request, answers -> {
                    answers.put("clinicianAssessed", true);
                    answers.put("conditions", List.of());
                    answers.put("redFlags", List.of());
                    answers.put("pattern", List.of());
                });
                if (!seen.clearance().isWaitingOnly()) {
                    gone(given, seen);
                }
            }
            case ALWAYS -> {
                var others = new ArrayList<>(request.approaches());
                others.remove(activity.approach());
                if (!others.isEmpty() && planner.plan(with(request, others)) instanceof WeekPlan other) {
                    assertThat(other.leftOut())
                            .as(description)
                            .noneMatch(leftOut -> leftOut.activity().equals(activity)
                                    && leftOut.rule().equals(WeekPlan.Why.NOT_PICKED.name()));
                }
            }
            case STANDING -> {
                var others = new ArrayList<>(request.approaches());
                others.remove(Approach.valueOf(details.get(0)));
                absent(given, with(request, others));
            }
            case TARGET_DAYS, EVERY_DAY -> {
                int target = week.slots(activity).size() - 1;
                var other = plan(
                        request,
                        week(
                                activity,
                                days -> new Frequency(
                                        Math.min(days.min(), target),
                                        target,
                                        days.max(),
                                        days.gapDays(),
                                        days.everyWeeks(),
                                        days.courseCap())));
                assertThat(other.slots(activity)).as(description).hasSizeLessThanOrEqualTo(target);
            }
            case FEWER_MINUTES -> {
                var minutes = Integer.parseInt(details.get(2));
                assertThat(minutes).as(description).isPositive();
                var roomier = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
                request.availability()
                        .days()
                        .forEach((day, offered) ->
                                roomier.put(day, new Day(offered.minutes() + minutes, offered.slots())));
                changed(week, with(request, new Availability(roomier)), description);
            }
            case FEWER_OFFERED -> {
                var other = plan(with(request, everything()), CATALOGUE);
                assertThat(reasons(other, activity)).as(description).doesNotContain(given.reason());
            }
            case FEWER_APART -> {
                var banned = new HashSet<>(request.banned());
                week.slots().keySet().stream()
                        .map(code -> TestCatalogue.get().activity(code))
                        .filter(other -> !other.equals(activity)
                                && (other.isStrength() || other.is(Trait.HANDS_ON) || other.needsPractitioner()))
                        .forEach(other -> banned.add(other.code()));
                changed(week, banning(request, banned), description);
            }
            case ONCE -> {
                var other = plan(
                        request,
                        week(
                                activity,
                                days -> new Frequency(
                                        days.min(), days.target(), days.max(), days.gapDays(), 1, days.courseCap())));
                assertThat(reasons(other, activity)).as(description).doesNotContain(given.reason());
            }
            case REST_BETWEEN -> {
                assertThat(PlanCheck.violations(CATALOGUE, request, onTwoDaysRunning(given, week)))
                        .as(description)
                        .anyMatch(violation -> violation.rule().equals("H3") && activity.equals(violation.activity()));
                var other = plan(
                        request,
                        week(
                                activity,
                                days -> new Frequency(
                                        days.min(),
                                        days.target(),
                                        days.max(),
                                        0,
                                        days.everyWeeks(),
                                        days.courseCap())));
                assertThat(reasons(other, activity)).as(description).doesNotContain(given.reason());
            }
            case ANY_DAY -> {
                var other = plan(
                        pinning(
                                request,
                                Pin.on(activity.code(), DayOfWeek.valueOf(details.get(0))),
                                Pin.notOn(activity.code(), given.day())),
                        CATALOGUE);
                assertThat(other.score()).as(description).isEqualTo(week.score());
            }
            case SPREAD ->
                assertThat(elsewhere(given, request, week))
                        .as(description)
                        .anyMatch(other -> minutes(other).equals(minutes(week)));
            case EVEN_DAYS ->
                assertThat(elsewhere(given, request, week))
                        .as(description)
                        .isNotEmpty()
                        .allMatch(other -> squares(other) > squares(week));
            case ONLY_DAY ->
                assertThat(elsewhere(given, request, week)).as(description).isEmpty();
            case BEST_TIME, ITS_TIME -> {
                var without = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
                request.availability().days().forEach((day, offered) -> {
                    var slots = EnumSet.copyOf(offered.slots());
                    slots.remove(Slot.valueOf(details.get(0)));
                    if (!slots.isEmpty()) {
                        without.put(day, new Day(offered.minutes(), slots));
                    }
                });
                gone(given, with(request, new Availability(without)));
            }
            case YOUR_TIME, SAME_TIME -> gone(given, with(request, everything()));
            case STARTS_EASIER -> startsAsUsual(given, request, description);
            default -> throw new AssertionError("Not tried out: " + description);
        }
    }

    private void startsAsUsual(Given given, PlanRequest request, String description) {
        var causes = given.reason().details();
        var other = answering(request, answers -> {
            answers.put("pain", causes.contains("PAIN") ? 3 : answers.get("pain"));
            answers.put("age", causes.contains("AGE") ? 40 : answers.get("age"));
            answers.put("flareUp", !causes.contains("FLARE_UP") && Boolean.TRUE.equals(answers.get("flareUp")));
            answers.put("minutesPerDay", causes.contains("FEW_MINUTES") ? 20 : answers.get("minutesPerDay"));
            if (causes.contains("SEDENTARY")) {
                answers.put("activityLevel", "ACTIVE");
            }
        });
        if (causes.contains("THIRD_APPROACH")) {
            other = with(other, List.of(given.session().activity().approach()));
        }
        if (causes.contains("FIRST_TIME")) {
            other = other.in(new CourseWeek(
                    2,
                    DayOfWeek.MONDAY,
                    Map.of(),
                    Map.of(given.session().activity().code(), 1)));
        }
        if (planner.plan(other) instanceof WeekPlan week) {
            assertThat(reasons(week, given.session().activity()))
                    .as(description)
                    .noneMatch(reason -> reason.kind() == Kind.STARTS_EASIER);
        }
    }

    /** Without its cause the activity is not in the week, unless every plan for such a person has it. */
    private void absent(Given given, PlanRequest without) {
        if (planner.plan(without) instanceof WeekPlan week
                && !EVERY_DESK_WORKER_HAS.contains(given.session().activity().code())) {
            assertThat(week.slots(given.session().activity()))
                    .as(given + " of " + without.answers())
                    .isEmpty();
        } else {
            gone(given, without);
        }
    }

    private static WeekPlan onTwoDaysRunning(Given given, WeekPlan week) {
        var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        week.days().forEach((other, sessions) -> days.put(other, new ArrayList<>(sessions)));
        days.computeIfAbsent(given.day().plus(1), d -> new ArrayList<>()).add(given.session());
        return new WeekPlan(week.approaches(), days, week.cards(), week.leftOut(), week.score());
    }

    /** Without its cause there is no such reason, because the session is not there or is there for another reason. */
    private void gone(Given given, PlanRequest without) {
        if (planner.plan(without) instanceof WeekPlan week) {
            assertThat(reasons(week, given.session().activity()))
                    .as(given + " of " + without.answers())
                    .doesNotContain(given.reason());
        }
    }

    private void changed(WeekPlan week, PlanRequest without, String description) {
        if (planner.plan(without) instanceof WeekPlan other) {
            assertThat(other.slots()).as(description).isNotEqualTo(week.slots());
        }
    }

    private static List<Reason> reasons(WeekPlan week, Activity activity) {
        return week.days().values().stream()
                .flatMap(List::stream)
                .filter(session -> session.activity().code().equals(activity.code()))
                .flatMap(session -> session.reasons().stream())
                .toList();
    }

    /** The weeks that keep all rules and have the session on another day. */
    private static List<WeekPlan> elsewhere(Given given, PlanRequest request, WeekPlan week) {
        var weeks = new ArrayList<WeekPlan>();
        for (var day : DayOfWeek.values()) {
            for (var slot : request.availability().slots(day)) {
                if (!week.slots(given.session().activity()).containsKey(day)) {
                    var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
                    week.days().forEach((other, sessions) -> days.put(other, new ArrayList<>(sessions)));
                    days.computeIfAbsent(given.day(), d -> new ArrayList<>()).remove(given.session());
                    days.computeIfAbsent(day, d -> new ArrayList<>())
                            .add(new Session(
                                    given.session().activity(),
                                    slot,
                                    given.session().level(),
                                    List.of()));
                    weeks.add(new WeekPlan(week.approaches(), days, week.cards(), week.leftOut(), week.score()));
                }
            }
        }
        weeks.removeIf(other -> !PlanCheck.violations(CATALOGUE, request, other).isEmpty());
        return weeks;
    }

    private static List<Integer> minutes(WeekPlan week) {
        return Stream.of(DayOfWeek.values()).map(week::minutes).sorted().toList();
    }

    private static int squares(WeekPlan week) {
        return minutes(week).stream().mapToInt(minutes -> minutes * minutes).sum();
    }

    private WeekPlan plan(PlanRequest request, List<Activity> catalogue) {
        return (WeekPlan) new Planner(catalogue, TestCatalogue.get().fits()).plan(request);
    }

    private static List<Activity> week(Activity activity, UnaryOperator<Frequency> change) {
        return CATALOGUE.stream()
                .map(other -> other.equals(activity) ? with(activity, change.apply(activity.week())) : other)
                .toList();
    }

    private static List<Object> list(Map<String, Object> answers, String name) {
        return new ArrayList<>((List<?>) Objects.requireNonNull(answers.get(name)));
    }

    private static Activity with(Activity activity, Frequency week) {
        return new Activity(
                activity.code(),
                activity.approach(),
                activity.name(),
                activity.steps(),
                activity.dose(),
                week,
                activity.easier(),
                activity.harder(),
                activity.levelRule(),
                activity.when(),
                activity.equipment(),
                activity.regions(),
                activity.intensity(),
                activity.settings(),
                activity.flare(),
                activity.countries(),
                activity.access(),
                activity.traits(),
                activity.sources());
    }

    /** A place where the activity does not work. */
    private static List<String> elsewhere(Activity activity) {
        return TestCatalogue.get().fits().locations().entrySet().stream()
                .filter(entry -> activity.matchedRegions(entry.getValue()) == 0)
                .map(entry -> entry.getKey().name())
                .limit(1)
                .toList();
    }

    private static PlanRequest answering(PlanRequest request, Consumer<Map<String, Object>> change) {
        var answers = new HashMap<String, Object>(JSON.convertValue(request.answers(), Map.class));
        change.accept(answers);
        var changed = JSON.convertValue(answers, Answers.class);
        var clearance = PlanRequests.safety().triage(changed).clearance().orElse(request.clearance());
        return new PlanRequest(
                clearance,
                request.scores(),
                request.approaches().stream().filter(clearance::allows).toList(),
                request.availability(),
                request.banned(),
                request.pins());
    }

    private static PlanRequest with(PlanRequest request, List<Approach> approaches) {
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                approaches,
                request.availability(),
                request.banned(),
                request.pins());
    }

    private static PlanRequest with(PlanRequest request, Availability availability) {
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                availability,
                request.banned(),
                request.pins());
    }

    private static PlanRequest banning(PlanRequest request, Set<String> banned) {
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                request.availability(),
                banned,
                request.pins());
    }

    private static PlanRequest pinning(PlanRequest request, Pin... pins) {
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                request.availability(),
                request.banned(),
                List.of(pins));
    }

    private static Availability everything() {
        return Availability.everyDay(120);
    }

    /** A reason that was given. */
    private record Given(Session session, DayOfWeek day, Reason reason) {

        @Override
        public String toString() {
            return reason + " for " + session.activity().code() + " on " + day;
        }
    }
}
