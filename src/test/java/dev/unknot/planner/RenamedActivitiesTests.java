package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Wants;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Condition;
import dev.unknot.safety.SafetyContent;
import dev.unknot.safety.SafetyRules;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Things are chosen by worth: with other codes, in another order, every course is the same but for the names. */
class RenamedActivitiesTests {

    private static final int PEOPLE = 150;

    private final Map<String, String> names = new HashMap<>();
    private final List<Activity> catalogue = TestCatalogue.get().activities();
    private final List<Activity> renamed = renamed();
    private final SafetyRules safety =
            new SafetyRules(renamed(TestCatalogue.get().safety()), renamed);

    @Test
    void otherCodesChangeNoPlan() {
        var random = new Random(5);
        var visits = catalogue.stream()
                .filter(activity -> activity.kind() == Kind.VISIT)
                .map(Activity::code)
                .toList();
        int plans = 0;
        for (int seed = 1; plans < PEOPLE; seed++) {
            var clearance = PlanRequests.cleared(seed);
            if (clearance.isEmpty()) {
                continue;
            }
            var request = (seed % 2 == 0
                            ? PlanRequests.byChance(clearance.get(), random)
                            : PlanRequests.asSuggested(clearance.get()))
                    .wanting(Wants.visits(Set.of(visits.get(random.nextInt(visits.size())))));
            if (new Planner(catalogue).plan(request) instanceof WeekPlan) {
                assertThat(told(renamed, renamed(request), Map.of()))
                        .as("person %d", seed)
                        .isEqualTo(told(catalogue, request, names));
                plans++;
            }
        }
    }

    /** Every week as lines of text, without the order in which what is left out is told. */
    private static List<String> told(List<Activity> activities, PlanRequest request, Map<String, String> names) {
        var planner = new Planner(activities);
        var first = (WeekPlan) planner.plan(request);
        return Course.of(planner, activities, request, first, DayOfWeek.MONDAY, Course.WEEKS).stream()
                .flatMap(week -> lines(week, names).stream())
                .toList();
    }

    private static List<String> lines(Course.Week week, Map<String, String> names) {
        var lines = new ArrayList<String>();
        week.plan().days().forEach((day, sessions) -> {
            lines.add(week.number() + " " + day);
            sessions.forEach(session ->
                    lines.add(name(session.activity(), names) + " " + session.slot() + " " + session.level()));
        });
        week.plan().cards().forEach(card -> lines.add(name(card, names)));
        week.plan().toBook().ifPresent(visit -> lines.add("book " + name(visit, names)));
        lines.add(week.plan().score().toString());
        week.plan().leftOut().stream()
                .map(entry -> "without " + name(entry.activity(), names) + " " + entry.rule())
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    private static String name(Activity activity, Map<String, String> names) {
        return names.getOrDefault(activity.code(), activity.code());
    }

    /** The same activities under shuffled names, in the order of these. */
    private List<Activity> renamed() {
        var numbers = new ArrayList<Integer>();
        catalogue.forEach(activity -> numbers.add(numbers.size()));
        Collections.shuffle(numbers, new Random(6));
        for (int at = 0; at < catalogue.size(); at++) {
            names.put(catalogue.get(at).code(), "Z_%03d".formatted(numbers.get(at)));
        }
        return catalogue.stream()
                .map(this::renamed)
                .sorted(Comparator.comparing(Activity::code))
                .toList();
    }

    private Activity renamed(Activity one) {
        return new Activity(
                name(one, names),
                one.approach(),
                one.name(),
                one.steps(),
                one.ladder(),
                one.week(),
                one.levelRule(),
                one.when(),
                one.equipment(),
                one.regions(),
                one.intensity(),
                one.settings(),
                one.flare(),
                one.countries(),
                one.access(),
                one.traits(),
                one.sources());
    }

    private SafetyContent renamed(SafetyContent content) {
        return new SafetyContent(
                content.redFlags(),
                content.conditions().stream().map(this::renamed).toList(),
                content.groups(),
                content.rules(),
                content.texts(),
                content.numbers(),
                content.retired());
    }

    private Condition renamed(Condition one) {
        return new Condition(
                one.code(),
                one.question(),
                one.group(),
                one.followsFrom(),
                one.level(),
                one.forbidsPlan(),
                one.say(),
                one.excludes(),
                renamed(one.removes()),
                renamed(one.asksFirst()),
                one.inMyWords(),
                one.since(),
                one.reviewBy(),
                one.sources(),
                one.status(),
                one.statusNote());
    }

    private Set<String> renamed(Collection<String> codes) {
        return codes.stream().map(names::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private PlanRequest renamed(PlanRequest request) {
        return new PlanRequest(
                        safety.triage(request.answers()).clearance().orElseThrow(),
                        request.scores(),
                        request.approaches(),
                        request.availability(),
                        renamed(request.banned()),
                        List.of())
                .wanting(Wants.visits(renamed(request.wants().visits())));
    }
}
