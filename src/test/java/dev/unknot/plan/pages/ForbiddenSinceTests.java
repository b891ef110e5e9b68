package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.matching.Patients;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.keeping.SealedPlans;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.PlanService;
import dev.unknot.safety.Answers;
import dev.unknot.safety.TriageLevel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A plan that was allowed when it was made does not go on if the rules of today forbid it, or something that it holds. */
@SpringBootTest
@AutoConfigureMockMvc
class ForbiddenSinceTests {

    private static final String EARLIER_RULES = "000000000000";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private SealedPlans sealed;

    @Autowired
    private Catalogue catalogue;

    @Test
    void stillOpensWhereTodaysRulesAllowAllThatItHolds() {
        var key = keep(answers(Set.of(), Set.of()), EARLIER_RULES, TriageLevel.CAUTION);
        assertThat(page(key)).doesNotContain("Please answer a few questions again");
        assertThat(mvc.get().uri("/plans/" + key + "/print")).hasStatusOk();
    }

    @Test
    void isNotAskedAgainUnderTheRulesThatMadeIt() {
        var key = keep(answers(Set.of(), Set.of(conditionAgainstThePlan())), catalogue.version(), TriageLevel.CAUTION);
        assertThat(page(key)).doesNotContain("Please answer a few questions again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/print", ".pdf", ".ics", "/change", "/weeks/1", "/calendar"})
    void stopsWhereTodaysRulesForbidAPlan(String page) {
        var key = keep(answers(Set.of("RF_GCA"), Set.of()), EARLIER_RULES, TriageLevel.CAUTION);
        assertThat(page(key))
                .contains("Please answer a few questions again", "Speak to a doctor today", "Your plan waits")
                .containsPattern("value=\"RF_GCA\"[^>]+checked=\"checked\"")
                .doesNotContain("What helps until then", "value=\"RF_LUNG\"");
        assertThat(mvc.get().uri("/plans/" + key + page)).hasStatus(303).hasHeader("Location", "/plans/" + key);
        assertThat(mvc.get().uri("/api/plans/" + key)).hasStatus(409);
        assertThat(mvc.get().uri("/plans/" + key + ".json")).hasStatusOk();
    }

    @Test
    void goesOnWithoutWhatTodaysRulesForbid() {
        var condition = conditionAgainstThePlan();
        var key = keep(answers(Set.of(), Set.of(condition)), EARLIER_RULES, TriageLevel.CAUTION);
        assertThat(page(key))
                .contains("What leaves your plan")
                .containsPattern("value=\"" + condition + "\"\\s+checked=\"checked\"");
        assertThat(mvc.get().uri("/plans/" + key + "/weeks/1")).hasStatus(303);
        assertThat(mvc.post()
                        .uri("/plans/" + key + "/questions")
                        .param("conditions", condition)
                        .param("clinicianAssessed", "true"))
                .hasStatus(303)
                .hasHeader("Location", "/plans/" + key);
        assertThat(plans.open(PlanKey.parse(key).orElseThrow()).orElseThrow().rulesVersion())
                .isEqualTo(catalogue.version());
        assertThat(mvc.get().uri("/plans/" + key + "/weeks/1")).hasStatusOk();
    }

    @Test
    void isAskedAgainIfTheRulesSayMoreOfTheSameAnswers() {
        var key = keep(answers(Set.of(), Set.of("C_CVD")), EARLIER_RULES, TriageLevel.NONE);
        assertThat(page(key)).contains("Please answer a few questions again");
    }

    @Test
    void goesOnAsItWasOnceTheSignIsGone() {
        var key = keep(answers(Set.of("RF_GCA"), Set.of()), EARLIER_RULES, TriageLevel.CAUTION);
        var answer = mvc.post()
                .uri("/plans/" + key + "/questions")
                .param("soonSigns", "NONE")
                .param("todaySigns", "NONE")
                .param("agedSigns", "NONE")
                .param("clinicianAssessed", "true");
        assertThat(answer).hasStatus(303);
        assertThat(mvc.get().uri("/plans/" + key + "/print")).hasStatusOk();
    }

    /** A condition that rules out something in the plan, and no approach. */
    private String conditionAgainstThePlan() {
        var planned = made().week().slots().keySet();
        return catalogue.conditions().stream()
                .filter(condition -> !condition.workedOut() && condition.level() == TriageLevel.CAUTION)
                .filter(condition ->
                        condition.excludes().isEmpty() && !Collections.disjoint(condition.removes(), planned))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Plan made() {
        return ((Created) plans.draft(wish(answers(Set.of(), Set.of())))).plan();
    }

    private static Answers answers(Set<String> redFlags, Set<String> conditions) {
        return Patients.all().get(0).answers().answering(true, redFlags, Set.of(), conditions);
    }

    /** A plan as rules that knew less might have made it. */
    private String keep(Answers answers, String rules, TriageLevel level) {
        var made = made();
        var plan = new Plan(
                wish(answers),
                rules,
                level,
                made.week(),
                made.madeOn(),
                made.expiresAt(),
                made.terms(),
                made.timeZone());
        return sealed.add(new KeptPlan(PlanKey.random(), plan, 0)).key().text();
    }

    private static PlanWish wish(Answers answers) {
        return Editor.wish().answering(answers);
    }

    private String page(String key) {
        var answer = mvc.get().uri("/plans/" + key).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
