package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.PlanService;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan with a seated band row on Tuesday, and somebody who changes it on its page. */
public record Editor(MockMvcTester mvc, PlanService plans, PlanKey key) {

    public static final String ROW = "EX_BAND_ROW";

    public static Editor ofANewPlan(MockMvcTester mvc, PlanService plans) {
        return new Editor(mvc, plans, ((Created) plans.create(wish())).key());
    }

    public static PlanWish wish() {
        return new PlanWish(
                Patients.all().get(0).answers(),
                List.of(Approach.EXERCISE, Approach.MIND_BODY),
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(20),
                Set.of(),
                List.of(Pin.on(ROW, DayOfWeek.TUESDAY)));
    }

    public void seesLastChange(MvcTestResult result) {
        assertThat(result).hasStatus(303).hasHeader("Location", "/plans/" + key.text() + "/last-change");
    }

    public MvcTestResult change(String... fields) {
        return change(plan().edition(), fields);
    }

    public MvcTestResult change(int edition, String... fields) {
        var all = new ArrayList<>(List.of("edition", Integer.toString(edition)));
        all.addAll(List.of(fields));
        return post("/change", all.toArray(String[]::new));
    }

    public MvcTestResult undo(int edition, int to) {
        return post("/undo", "edition", Integer.toString(edition), "to", Integer.toString(to));
    }

    public MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri("/plans/" + key.text() + path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    /** All pages on which the week of today is shown and changed, one after the other. */
    public String page() {
        var activities = plan().week().slots().keySet().stream()
                .map(code -> "/activities/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        var pages = Stream.concat(
                        Stream.of("", "/last-change", "/week", "/activities", "/left-out", "/data"), activities)
                .map(this::get)
                .collect(Collectors.joining());
        assertThat(pages).doesNotContain("??");
        return pages;
    }

    public String get(String path) {
        return text(mvc.get().uri("/plans/" + key.text() + path).exchange());
    }

    public static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    /** The plan that somebody was sent to. */
    public static Editor at(String location, MockMvcTester mvc, PlanService plans) {
        return new Editor(mvc, plans, TypedLink.keyIn(location).orElseThrow());
    }

    public Plan plan() {
        return plans.open(key).orElseThrow();
    }

    public Set<DayOfWeek> days(String code) {
        return plan().week().slots().getOrDefault(code, Map.of()).keySet();
    }

    /** Something that the page offers to put into the week. */
    public String askable() {
        var page = page();
        var ask = page.substring(page.indexOf("id=\"ask-covered-exercise\""));
        return ask.replaceAll("(?s).*?<option value=\"(EX_\\w+)\".*", "$1");
    }

    public String leftOut(String rule, Approach approach) {
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
