package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.plan.PlanKey;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Deleting needs the row of a plan, not what lies in it: also a plan that does not open can be deleted. */
@WithMovedClock
class DeletingUnopenedTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanRows rows;

    @Test
    void aProgramDeletesIt() {
        var address = "/api/plans/" + unopenable(MovedClock.WEDNESDAY.plus(Duration.ofDays(1)));
        assertThat(mvc.delete().uri(address)).hasStatus(204);
        assertThat(mvc.delete().uri(address)).hasStatus(404);
    }

    @Test
    void aPersonDeletesIt() {
        var address = "/plans/" + unopenable(MovedClock.WEDNESDAY.plus(Duration.ofDays(1))) + "/delete";
        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("action=\"" + address + "\"");
        assertThat(mvc.post().uri(address)).hasStatus(303).hasHeader("Location", "/plans/deleted");
        assertThat(mvc.get().uri(address)).hasStatus(404);
        assertThat(mvc.post().uri(address)).hasStatus(404);
    }

    @Test
    void anExpiredPlanIsGoneAndNotDeleted() {
        var key = unopenable(MovedClock.WEDNESDAY);
        assertThat(mvc.delete().uri("/api/plans/" + key)).hasStatus(404);
        assertThat(mvc.get().uri("/plans/" + key + "/delete")).hasStatus(404);
        assertThat(mvc.post().uri("/plans/" + key + "/delete")).hasStatus(404);
    }

    private String unopenable(Instant expiresAt) {
        var key = PlanKey.random();
        rows.save(new PlanRow(key.lookup(), new byte[] {1, 2, 3}, 0, expiresAt));
        return key.text();
    }
}
