package dev.unknot.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Edit;
import dev.unknot.plan.making.PlanService;
import dev.unknot.planner.week.Availability;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page that is opened every morning, with one thumb: today comes first, whatever else there is to say. */
@BrowserTest
class TodayTests {

    private static final int SMALLEST_TARGET = 44;

    @LocalServerPort
    private int port;

    @Autowired
    private PlanService plans;

    @Autowired
    private Clock clock;

    private final Visits visits;

    TodayTests(Visits visits) {
        this.visits = visits;
    }

    /** What a plan can be like when it is opened. */
    enum State {
        NEW("G01"),
        WAITING("R015"),
        WARNED("G07"),
        WARNED_OF_ALL("G11"),
        FULL("R176"),
        FLARE_UP("R036"),
        CHANGED("G01"),
        NOT_BEGUN("G07"),
        READ_AND_SAVED("G07");

        private final String patient;

        State(String patient) {
            this.patient = patient;
        }
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithToday(State state) {
        var visit = visits.start(port, new NewContextOptions().setViewportSize(360, 740));
        visit.open("/plans/" + made(state).text());
        var page = visit.page();
        if (state == State.READ_AND_SAVED) {
            page.getByText("Read first").click();
            visit.button("I have read this").click();
            visit.button("I have saved it").click();
            page.waitForURL("**/plans/*");
            assertThat(page.getByText("Read first")).hasCount(0);
            assertThat(visit.button("I have saved it")).hasCount(0);
        }

        assertThat(page.locator("h1").boundingBox().y).isLessThanOrEqualTo(200);
        assertThat(height(page)).isLessThanOrEqualTo(2_500);
        assertThat(words(page)).isLessThanOrEqualTo(500);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(page.locator(".sitting, .day-sum").last()).isVisible();
        assertThat(page.locator(".sitting").first().boundingBox().y)
                .as("in the first screen")
                .isLessThanOrEqualTo(400);
        assertThat(page.locator(".tick, .telling button, .plan-bar a, .strip a, .row-swap")
                        .all())
                .isNotEmpty()
                .allSatisfy(target -> {
                    assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_TARGET);
                    assertThat(target.boundingBox().width).isGreaterThanOrEqualTo(41);
                });
        visit.leavesNothing();
    }

    @ParameterizedTest
    @EnumSource
    void beginsWithTodayInLettersTwiceAsLarge(State state) {
        var visit = visits.start(port, new NewContextOptions().setViewportSize(360, 740));
        visit.open("/plans/" + made(state).text());
        var page = visit.page();
        page.evaluate("document.documentElement.style.fontSize = '200%'");

        assertThat(page.locator("h1").boundingBox().y).isLessThanOrEqualTo(400);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        visit.leavesNothing();
    }

    private PlanKey made(State state) {
        var patient = Patients.all().stream()
                .filter(one -> one.id().equals(state.patient))
                .findFirst()
                .orElseThrow();
        var approaches = patient.expected().ranking().stream()
                .map(rank -> rank.approach())
                .limit(state == State.NEW ? 3 : 7)
                .toList();
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/London")));
        var start = state == State.NOT_BEGUN ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : today;
        var wish = new PlanWish(patient.answers(), approaches, start, Availability.everyDay(20), Set.of(), List.of());
        var made = (Created) plans.create(wish);
        if (state == State.CHANGED) {
            var activity = made.plan().week().slots().keySet().iterator().next();
            plans.change(made.key(), made.plan().edition(), new Edit.Ban(activity));
        }
        return made.key();
    }

    private static int height(Page page) {
        return (int) page.evaluate("document.documentElement.scrollHeight");
    }

    private static int words(Page page) {
        return page.locator("main").innerText().strip().split("\\s+").length;
    }
}
