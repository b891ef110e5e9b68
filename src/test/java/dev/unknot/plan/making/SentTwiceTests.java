package dev.unknot.plan.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.input.FormToken;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.pages.Editor;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A form sent twice, by a double click, by going back, or because the answer was lost, makes one plan. */
@WithMovedClock
class SentTwiceTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MovedClock clock;

    @BeforeEach
    void beginWithNothing() {
        jdbc.update("delete from plan");
    }

    @Test
    void aThousandPairsAtOnceMakeAThousandPlans() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int pair = 0; pair < 1_000; pair++) {
                var token = FormToken.random();
                var start = new CyclicBarrier(2);
                var one = both.submit(() -> create(token, start));
                var other = both.submit(() -> create(token, start));
                assertThat(one.get()).isEqualTo(other.get());
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(rows()).isEqualTo(1_000);
    }

    @Test
    void theSameTokenWithOtherWishesMakesAnotherPlan() {
        var token = Optional.of(FormToken.random());
        var key = ((Created) plans.create(order(180), token)).key();
        assertThat(((Created) plans.create(order(180), token)).key()).isEqualTo(key);
        assertThat(((Created) plans.create(order(90), token)).key()).isNotEqualTo(key);
        assertThat(((Created) plans.create(order(180), Optional.of(FormToken.random()))).key())
                .isNotEqualTo(key);
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void sentAgainAfterItWasChangedShowsThePlanAsItIsNow() {
        var token = Optional.of(FormToken.random());
        var key = ((Created) plans.create(order(180), token)).key();
        plans.change(key, 0, new Edit.Ban("EX_PLANK"));
        assertThat(((Created) plans.create(order(180), token)).plan().wish().banned())
                .containsExactly("EX_PLANK");
    }

    @Test
    void sentAgainAfterItExpiredMakesAPlanAgain() {
        var token = Optional.of(FormToken.random());
        var key = ((Created) plans.create(order(180), token)).key();
        clock.pass(Duration.ofDays(181));
        assertThat(plans.open(key)).isEmpty();
        assertThat(((Created) plans.create(order(180), token)).key()).isEqualTo(key);
        assertThat(plans.open(key)).isPresent();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void programsSendAKeyOfTheirOwn() {
        var body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "answers",
                        Patients.all().get(0).answers(),
                        "approaches",
                        List.of("MIND_BODY"),
                        "startDate",
                        "2026-11-23"));
        var request = mvc.post()
                .uri("/api/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        var token = FormToken.random().text();
        var first = request.header("Idempotency-Key", token).exchange();
        assertThat(first).hasStatus(201);
        assertThat(mvc.post()
                        .uri("/api/plans")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("Idempotency-Key", token))
                .hasStatus(201)
                .hasHeader("Location", Editor.location(first));
        assertThat(rows()).isEqualTo(1);
        for (var weak : List.of("", "1", "a".repeat(26), "a".repeat(65), "a".repeat(26) + "!")) {
            assertThat(mvc.post()
                            .uri("/api/plans")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body)
                            .header("Idempotency-Key", weak))
                    .hasStatus(400)
                    .bodyText()
                    .contains("Idempotency-Key");
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aTokenIsInNoLog() {
        var token = FormToken.random();
        assertThat(token.toString()).doesNotContain(token.text());
    }

    private PlanKey create(FormToken token, CyclicBarrier start) throws Exception {
        start.await();
        return ((Created) plans.create(order(180), Optional.of(token))).key();
    }

    private static Order order(int keepDays) {
        var wish = new PlanWish(
                Patients.all().get(0).answers(),
                List.of(Approach.MIND_BODY),
                LocalDate.of(2026, 11, 23),
                new Availability(Map.of(
                        DayOfWeek.MONDAY, new Day(15, Set.of(Slot.EVENING)),
                        DayOfWeek.THURSDAY, new Day(15, Set.of(Slot.EVENING)))),
                Set.of(),
                List.of());
        return new Order(wish, keepDays, 1, null);
    }

    private int rows() {
        return jdbc.queryForList("select 1 from plan").size();
    }
}
