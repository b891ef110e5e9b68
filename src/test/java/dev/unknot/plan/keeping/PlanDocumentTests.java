package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.PlannedDay;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.planner.PlanRequests;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.TriageLevel;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was sealed once opens as it was. */
class PlanDocumentTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant EXPIRES = Instant.parse("2027-05-24T12:00:00Z");

    private static final Vocabulary ALL_WORDS = new Vocabulary(reason -> true, leftOut -> true, madeUp -> true);

    @Test
    void aPlanOpensWithAllItsPast() {
        var first = plan();
        var second = first.changedTo(plan(), 1);
        var third = second.changedTo(plan(), 2);
        for (var plan : List.of(first, second, third, third.stepBack(EXPIRES).orElseThrow())) {
            assertThat(read(PlanDocument.write(plan)).equals(plan)).isTrue();
        }
        assertThat(third.past()).hasSize(2);
    }

    @Test
    void remembersTenStepsAndNoMore() {
        var plan = plan();
        for (int edition = 1; edition <= 13; edition++) {
            plan = plan.changedTo(plan(), edition);
        }
        assertThat(plan.past()).extracting(Plan::edition).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(read(PlanDocument.write(plan)).past()).hasSize(10);
        assertThat(PlanDocument.write(plan).length).isLessThan(2 * PlanDocument.write(plan()).length);
    }

    @Test
    void aPlanOpensWithWhatItsDaysHadEarlier() {
        var plan = plan().remembering(Map.of(
                LocalDate.of(2026, 11, 24), new PlannedDay(Set.of(Slot.EVENING, Slot.MORNING), 8),
                LocalDate.of(2026, 11, 25), new PlannedDay(Set.of(), 3)));
        assertThat(read(PlanDocument.write(plan)).earlierDays()).isEqualTo(plan.earlierDays());
        assertThat(plan.changedTo(plan(), 1).earlierDays()).isEqualTo(plan.earlierDays());
    }

    /** As plans were kept before they could be changed: plain JSON, and pins that only knew days. */
    @Test
    void aPlanFromBeforeItCouldBeChangedStillOpens() throws Exception {
        var plan = plan();
        var json =
                (ObjectNode) JSON.readTree(new InflaterInputStream(new ByteArrayInputStream(PlanDocument.write(plan))));
        json.remove(List.of("edition", "past", "takenBack", "terms", "earlierDays"));
        json.withObject("wish").withArray("pins").forEach(pin -> ((ObjectNode) pin).remove(List.of("slot", "not")));

        var old = read(JSON.writeValueAsBytes(json));
        assertThat(old.terms()).isEqualTo(new Terms(180, null));
        assertThat(old.kept(plan.terms(), plan.expiresAt().minus(Duration.ofDays(90)))
                        .equals(plan))
                .isTrue();
    }

    private static Plan read(byte[] bytes) {
        return new DocumentReader(TestCatalogue.get(), ALL_WORDS).read(bytes, EXPIRES);
    }

    private static Plan plan() {
        var answers = Patients.all().get(0).answers();
        return new Plan(
                new PlanWish(
                        answers,
                        List.of(Approach.EXERCISE),
                        LocalDate.of(2026, 11, 23),
                        Availability.everyDay(20),
                        Set.of("EX_PLANK"),
                        List.of(Pin.on("EX_BAND_ROW", DayOfWeek.TUESDAY))),
                "rules",
                TriageLevel.NONE,
                (WeekPlan) PlanRequests.planner().plan(PlanRequests.asSuggested(answers)),
                LocalDate.of(2026, 11, 22),
                EXPIRES,
                new Terms(90, new Consent(Instant.parse("2026-11-22T12:00:00Z"), 1)),
                null);
    }
}
