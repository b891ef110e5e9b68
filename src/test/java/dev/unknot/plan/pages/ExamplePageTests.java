package dev.unknot.plan.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.time.DayOfWeek;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What one gets, before anything is asked. */
@PageTest
class ExamplePageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ExampleWeek example;

    @Autowired
    JdbcTemplate database;

    @Test
    void showsARealWeekAndKeepsNothing() {
        var before = plans();
        var page = Pages.get(mvc, "/example");
        var week = example.shown().orElseThrow();
        assertThat(week.items())
                .hasSizeGreaterThan(3)
                .allSatisfy(item -> assertThat(page)
                        .contains(
                                "href=\"/activities/" + item.activity().slug() + "\"",
                                "#" + item.activity().slug()));
        assertThat(page).doesNotContain("<form method=\"post\"");
        assertThat(plans()).isEqualTo(before);
    }

    /** The words about this person are written by hand. */
    @Test
    void isForThePersonOfWhomThePageTells() {
        assertThat(Pages.get(mvc, "/example")).contains("34 years old", "20 minutes on weekdays");
        var week = example.shown().orElseThrow();
        assertThat(week.seeSomeone()).isEmpty();
        assertThat(week.days().subList(5, 7)).allMatch(PlanPage.Day::isRest);
        assertThat(week.days()).allMatch(day -> day.minutes() <= 20);
        assertThat(week.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void isShownOnTheFirstPageWithTheWayToOnesOwn() {
        var page = Pages.get(mvc, "/");
        var main = page.substring(page.indexOf("<main"));
        assertThat(main).contains("href=\"/example\"", "class=\"mini-week\"", "No clinician has signed this off yet");
        assertThat(main.indexOf("href=\"/assessment\"")).isPositive().isLessThan(main.indexOf("href=\"/guides\""));
        assertThat(main).doesNotContain("three minutes", "Check my symptoms");
    }

    private int plans() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from plan", Integer.class));
    }
}
