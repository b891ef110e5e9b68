package dev.unknot.plan.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.PlanService;
import dev.unknot.planner.week.Availability;
import dev.unknot.safety.Answers;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The plan's page shows everything that is kept, as the privacy page promises. */
@SpringBootTest
class PlanFactsTests {

    private static final int CHOICES_BESIDE_THE_ANSWERS = 7;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanFacts facts;

    @Test
    void tellsEveryAnswerAndEveryChoice() {
        var patient = Patients.all().stream()
                .filter(one -> one.answers().redFlags().contains("RF_INFLAMMATORY")
                        && !one.expected().ranking().isEmpty())
                .findFirst()
                .orElseThrow();
        var wish = new PlanWish(
                patient.answers(),
                List.of(Approach.POSTURE),
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(20),
                Set.of(),
                List.of());
        var plan = ((Created) plans.create(wish)).plan();

        assertThat(facts.all(plan)).hasSize(Answers.class.getRecordComponents().length + CHOICES_BESIDE_THE_ANSWERS);
        assertThat(facts.all(plan).toString())
                .contains(
                        "Did this start before age 45",
                        "Low mood",
                        patient.answers().phq2() + " out of 6");
        assertThat(facts.toTell(patient.answers()).toString()).doesNotContain("Low mood", "Did this start");
    }
}
