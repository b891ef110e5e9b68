package dev.unknot.plan.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Alteration.Done;
import dev.unknot.plan.making.Alteration.Impossible;
import dev.unknot.plan.making.Alteration.Overtaken;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.weeks.WeekMaker;
import dev.unknot.planner.People;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.safety.Answers;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people change, in whatever order: held against generated people and edits from fixed seeds. */
@WithMovedClock
class ChangingPlansTests {

    private static final int PEOPLE = 8;
    private static final int EDITS = 25;

    @Autowired
    private PlanService plans;

    @Autowired
    private Assessor assessor;

    @Autowired
    private WeekMaker weeks;

    @Autowired
    private Catalogue catalogue;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWeekKeepsTheRulesAndEveryStepCanBeTakenBack(long seed) {
        var people = new People(seed);
        var random = new Random(seed);
        int changed = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var assessment = assessor.assess(people.withoutRedFlags());
            if (assessment.triage().clearance().isEmpty()
                    || !(plans.create(wish(assessment.answers(), assessment.suggested())) instanceof Created created)) {
                continue;
            }
            changed += change(created, random);
        }
        assertThat(changed).isGreaterThan(EDITS);
    }

    private int change(Created created, Random random) {
        var before = new ArrayDeque<Plan>();
        var plan = created.plan();
        int changed = 0;
        for (int n = 0; n < EDITS; n++) {
            if (random.nextInt(4) == 0 && !plan.past().isEmpty()) {
                var earlier = before.removeLast();
                plan = done(plans.undo(created.key(), plan.edition(), earlier.edition()));
                isTheSame(plan, earlier);
                continue;
            }
            var edit = byChance(plan, random);
            var alteration = plans.change(created.key(), plan.edition(), edit).orElseThrow();
            if (alteration instanceof Impossible impossible) {
                assertThat(impossible.blockers()).isNotEmpty();
                assertThat(impossible.plan().equals(plan))
                        .as("unchanged by %s", edit)
                        .isTrue();
            } else {
                var next = done(Optional.of(alteration));
                if (!next.wish().equals(plan.wish())) {
                    before.addLast(plan);
                    changed++;
                    keepsTheRules(plan, next);
                }
                plan = next;
                assertThat(edit.on(plan.wish()).equals(plan.wish()))
                        .as("%s twice", edit)
                        .isTrue();
            }
            assertThat(plans.open(created.key()).orElseThrow().equals(plan))
                    .as("kept after %s", edit)
                    .isTrue();
        }
        takeEverythingBack(created.key(), plan, before);
        return changed;
    }

    private void takeEverythingBack(PlanKey key, Plan last, ArrayDeque<Plan> before) {
        var plan = last;
        assertThat(plan.past()).hasSizeLessThanOrEqualTo(Plan.MOST_STEPS_BACK);
        while (!plan.past().isEmpty()) {
            var earlier = before.removeLast();
            plan = done(plans.undo(key, plan.edition(), earlier.edition()));
            isTheSame(plan, earlier);
        }
        assertThat(plans.undo(key, plan.edition(), plan.edition() - 1).orElseThrow() instanceof Overtaken)
                .isTrue();
    }

    private static void isTheSame(Plan plan, Plan earlier) {
        assertThat(plan.week().equals(earlier.week())).as("the week before").isTrue();
        assertThat(plan.wish().equals(earlier.wish())).as("the wish before").isTrue();
        assertThat(plan.edition()).isEqualTo(earlier.edition());
    }

    private void keepsTheRules(Plan plan, Plan next) {
        var clearance =
                assessor.assess(next.wish().answers()).triage().clearance().orElseThrow();
        var request = weeks.request(next.wish(), clearance, Optional.of(plan.week()));
        assertThat(PlanCheck.violations(catalogue.activities(), request, next.week()))
                .isEmpty();
    }

    private static Plan done(Optional<Alteration> alteration) {
        assertThat(alteration.orElseThrow().getClass()).isEqualTo(Done.class);
        return alteration.orElseThrow().plan();
    }

    private Edit byChance(Plan plan, Random random) {
        var planned = plan.week().days().values().stream()
                .flatMap(List::stream)
                .map(session -> session.activity().code())
                .distinct()
                .sorted()
                .toList();
        var known = catalogue.activities();
        var in = planned.get(random.nextInt(planned.size()));
        var any = known.get(random.nextInt(known.size())).code();
        var from = DayOfWeek.of(1 + random.nextInt(7));
        var to = DayOfWeek.of(1 + random.nextInt(7));
        return switch (random.nextInt(8)) {
            case 0 -> new Edit.Ban(in);
            case 1 -> new Edit.Swap(in, any);
            case 2 -> new Edit.Allow(any);
            case 3 -> new Edit.Ask(any);
            case 4 -> new Edit.Free(in);
            case 5 -> new Edit.ChangeTime(availability(random));
            case 6 ->
                new Edit.ChangeApproaches(
                        List.of(Approach.values()[random.nextInt(7)], Approach.values()[random.nextInt(7)]));
            default -> new Edit.Move(in, from, to, random.nextBoolean() ? null : Slot.values()[random.nextInt(3)]);
        };
    }

    private static Availability availability(Random random) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(6) > 0) {
                var slots = EnumSet.of(Slot.values()[random.nextInt(3)], Slot.values()[random.nextInt(3)]);
                days.put(day, new Day(5 + random.nextInt(40), slots));
            }
        }
        return new Availability(days);
    }

    private static PlanWish wish(Answers answers, List<Approach> approaches) {
        return new PlanWish(
                answers,
                approaches,
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(answers.minutesPerDay()),
                Set.of(),
                List.of());
    }
}
