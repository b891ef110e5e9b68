package dev.unknot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Creation.Created;
import dev.unknot.planner.Availability;
import dev.unknot.planner.Pin;
import dev.unknot.planner.WeekPlan.LeftOut;
import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan with a seated band row on Tuesday, and somebody who changes it on its page. */
record Editor(MockMvcTester mvc, PlanService plans, PlanKey key) {

    static final String ROW = "EX_BAND_ROW";

    static Editor ofANewPlan(MockMvcTester mvc, PlanService plans) {
        return new Editor(mvc, plans, ((Created) plans.create(wish())).key());
    }

    static PlanWish wish() {
        return new PlanWish(
                Patients.all().get(0).answers(),
                List.of(Approach.EXERCISE, Approach.MIND_BODY),
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(20),
                Set.of(),
                List.of(Pin.on(ROW, DayOfWeek.TUESDAY)));
    }

    void seesLastChange(MvcTestResult result) {
        assertThat(result).hasStatus(303).hasHeader("Location", "/plans/" + key.text() + "#last-change");
    }

    MvcTestResult change(String... fields) {
        return change(plan().edition(), fields);
    }

    MvcTestResult change(int edition, String... fields) {
        var all = new ArrayList<>(List.of("edition", Integer.toString(edition)));
        all.addAll(List.of(fields));
        return post("/change", all.toArray(String[]::new));
    }

    MvcTestResult undo(int edition, int to) {
        return post("/undo", "edition", Integer.toString(edition), "to", Integer.toString(to));
    }

    MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri("/plans/" + key.text() + path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    String page() {
        assertThat(get("")).doesNotContain("??");
        return get("");
    }

    String get(String path) {
        return text(mvc.get().uri("/plans/" + key.text() + path).exchange());
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    /** The plan that somebody was sent to. */
    static Editor at(String location, MockMvcTester mvc, PlanService plans) {
        return new Editor(mvc, plans, TypedLink.keyIn(location).orElseThrow());
    }

    Plan plan() {
        return plans.open(key).orElseThrow();
    }

    Set<DayOfWeek> days(String code) {
        return plan().week().slots().getOrDefault(code, Map.of()).keySet();
    }

    /** Something that the page offers to put into the week. */
    String askable() {
        var page = page();
        var ask = page.substring(page.indexOf("id=\"ask-covered-exercise\""));
        return ask.replaceAll("(?s).*?<option value=\"(EX_\\w+)\".*", "$1");
    }

    String leftOut(String rule, Approach approach) {
        var html = page();
        return plan().week().leftOut().stream()
                .filter(entry ->
                        html.contains("<option value=\"" + entry.activity().code() + "\""))
                .filter(entry -> entry.rule().equals(rule) && entry.activity().approach() == approach)
                .map(LeftOut::activity)
                .findFirst()
                .orElseThrow()
                .code();
    }
}
