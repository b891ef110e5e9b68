package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What has expired is deleted; what only looks expired, because the clock is wrong, is not. */
@WithMovedClock
@ExtendWith(OutputCaptureExtension.class)
class PurgeTests {

    @Autowired
    private Purge purge;

    @Autowired
    private PlanService plans;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void beginWithNothing() {
        jdbc.update("delete from plan");
        jdbc.update("delete from purge");
        purge.run();
    }

    @Test
    void deletesWhatHasExpiredHourByHour() {
        create(30);
        create(90);
        for (int hour = 0; hour < 30 * 24; hour++) {
            assertThat(rows()).isEqualTo(2);
            clock.pass(Duration.ofHours(1));
            purge.run();
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void waitsWhenTheClockLeaptAndSaysWhatToDo(CapturedOutput output) {
        var living = create(30);
        clock.pass(Duration.ofDays(365));
        purge.run();
        clock.pass(Duration.ofHours(5));
        purge.run();

        assertThat(plans.open(living)).isEmpty();
        assertThat(rows()).isEqualTo(1);
        assertThat(output).contains("8760 hours", "set it right within a day").doesNotContain(living.text());

        clock.set(MovedClock.WEDNESDAY.plus(Duration.ofHours(5)));
        purge.run();
        assertThat(plans.open(living)).isPresent();
    }

    @Test
    void goesOnWhenADayHasPassedSinceTheLeap() {
        create(30);
        clock.pass(Duration.ofDays(40));
        for (int hour = 0; hour < 24; hour++) {
            purge.run();
            assertThat(rows()).isEqualTo(1);
            clock.pass(Duration.ofHours(1));
        }
        purge.run();
        assertThat(rows()).isZero();
    }

    @Test
    void aClockThatLeapsAgainWaitsAgain() {
        var row = new PurgeRow(MovedClock.WEDNESDAY);
        var leapt = MovedClock.WEDNESDAY.plus(Duration.ofDays(400));
        assertThat(row.mayRun(leapt)).isFalse();
        var corrected = MovedClock.WEDNESDAY.plus(Duration.ofDays(2));
        assertThat(row.mayRun(corrected)).isFalse();
        assertThat(row.mayRun(corrected.plus(Duration.ofHours(23)))).isFalse();
        assertThat(row.mayRun(corrected.plus(Duration.ofHours(24)))).isTrue();
        assertThat(row.mayRun(MovedClock.WEDNESDAY))
                .as("a clock set back deletes less")
                .isTrue();
        assertThat(row.mayRun(Instant.parse("2038-01-19T03:14:08Z"))).isFalse();
    }

    private PlanKey create(int days) {
        return ((Created) plans.create(new Order(Editor.wish(), days, 1, null), Optional.empty())).key();
    }

    private int rows() {
        return jdbc.queryForList("select 1 from plan").size();
    }
}
