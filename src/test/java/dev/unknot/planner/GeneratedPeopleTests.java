package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Clearance;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for everybody, held against thousands of people made from fixed seeds. */
class GeneratedPeopleTests {

    private static final int PEOPLE_A_SEED = 200;

    private final Planner planner = PlanRequests.planner();
    private final List<Activity> catalogue = TestCatalogue.get().activities();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPlanBreaksAHardRuleAndNothingDisappears(long seed) {
        var people = new People(seed);
        var random = new Random(seed);
        int planned = 0;
        for (int person = 0; person < PEOPLE_A_SEED; person++) {
            var clearance =
                    PlanRequests.safety().triage(people.withoutRedFlags()).clearance();
            if (clearance.isEmpty()) {
                continue;
            }
            var request = random.nextBoolean()
                    ? PlanRequests.asSuggested(clearance.get())
                    : PlanRequests.byChance(clearance.get(), random);
            var outcome = planner.plan(request);
            if (outcome instanceof WeekPlan week) {
                planned++;
                assertThat(PlanCheck.violations(catalogue, request, week)).isEmpty();
                everySessionHasAReason(week);
            } else {
                assertThat(((Outcome.Blocked) outcome).blockers()).isNotEmpty();
            }
        }
        assertThat(planned).isGreaterThan(PEOPLE_A_SEED / 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noRedFlagOfEmergencyOrUrgencyLetsAPlanThrough(long seed) {
        var people = new People(seed);
        for (int person = 0; person < PEOPLE_A_SEED; person++) {
            var answers = people.withRedFlags();
            var triage = PlanRequests.safety().triage(answers);
            var worst = worstAnswered(answers);
            assertThat(triage.level()).isGreaterThanOrEqualTo(worst);
            if (!worst.allowsPlan() || answers.age() < 18) {
                assertThat(triage.clearance()).isEmpty();
            }
            triage.clearance().ifPresent(this::onlyWhatIsClearedIsPlanned);
        }
    }

    @Test
    void oneMoreAnswerNeverMakesTriageMilderOrOpensAnything() {
        var people = new People(77);
        var random = new Random(77);
        var flags = TestCatalogue.get().redFlags();
        for (int person = 0; person < 1_000; person++) {
            var answers = people.withRedFlags();
            var more = new HashSet<>(answers.redFlags());
            more.add(flags.get(random.nextInt(flags.size())).code());
            var before = PlanRequests.safety().triage(answers);
            var after = PlanRequests.safety().triage(withRedFlags(answers, more));
            assertThat(after.level()).isGreaterThanOrEqualTo(before.level());
            after.clearance().ifPresent(cleared -> {
                var earlier = before.clearance().orElseThrow();
                assertThat(catalogue.stream().filter(cleared::allows)).allMatch(earlier::allows);
            });
        }
    }

    @Test
    void planningTwiceIsPlanningOnce() {
        var people = new People(5);
        for (int person = 0; person < 200; person++) {
            var clearance =
                    PlanRequests.safety().triage(people.withoutRedFlags()).clearance();
            clearance.ifPresent(cleared -> {
                var request = PlanRequests.asSuggested(cleared);
                assertThat(PlanRequests.planner().plan(request)).isEqualTo(planner.plan(request));
            });
        }
    }

    private void onlyWhatIsClearedIsPlanned(Clearance clearance) {
        if (planner.plan(PlanRequests.asSuggested(clearance)) instanceof WeekPlan week) {
            for (var day : DayOfWeek.values()) {
                assertThat(week.sessions(day)).allMatch(session -> clearance.allows(session.activity()));
                if (clearance.isWaitingOnly()) {
                    assertThat(week.sessions(day))
                            .allMatch(session -> session.activity().is(Trait.WAITING));
                }
            }
        }
    }

    private static void everySessionHasAReason(WeekPlan week) {
        week.days()
                .values()
                .forEach(sessions -> assertThat(sessions)
                        .allMatch(session -> !session.reasons().isEmpty()));
    }

    private static TriageLevel worstAnswered(Answers answers) {
        return TestCatalogue.get().redFlags().stream()
                .filter(flag -> answers.redFlags().contains(flag.code()))
                .map(RedFlag::level)
                .reduce(TriageLevel.NONE, TriageLevel::or);
    }

    private static Answers withRedFlags(Answers a, Set<String> redFlags) {
        var notSure =
                a.notSure().stream().filter(code -> !redFlags.contains(code)).collect(Collectors.toSet());
        return a.answering(a.clinicianAssessed(), redFlags, notSure, a.conditions());
    }
}
