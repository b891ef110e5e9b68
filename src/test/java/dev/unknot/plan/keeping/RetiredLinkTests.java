package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.input.FormToken;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.file.PlanFileReader;
import dev.unknot.plan.file.PlanImport;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.plan.pages.Editor;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A used link no longer opens anything, whatever is sent again and whichever request is faster. */
@WithMovedClock
class RetiredLinkTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private SealedPlans sealed;

    @Autowired
    private PlanKeeping keeping;

    @Autowired
    private PlanImport imports;

    @Autowired
    private MovedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final FormToken token = FormToken.random();

    @Test
    void isNotFilledAgainByAFormThatIsSentAfterDeletion() {
        var first = create();
        assertThat(plans.delete(first)).isTrue();
        var second = create();
        assertThat(second).isNotEqualTo(first).isEqualTo(create());
        assertThat(plans.open(first)).isEmpty();
        assertThat(plans.delete(second)).isTrue();
        assertThat(create()).isNotIn(first, second);
    }

    @Test
    void isNotFilledAgainByAFormThatIsSentAfterANewLink() {
        var old = create();
        var press = FormToken.random();
        var renewed = keeping.renewLink(old, press).orElseThrow().key();
        assertThat(create()).isNotIn(old, renewed);
        assertThat(plans.open(old)).isEmpty();
        assertThat(keeping.renewLink(old, press).orElseThrow().key())
                .as("the button pressed once more")
                .isEqualTo(renewed);
    }

    @Test
    void isNotFilledAgainByAFile() {
        var plan = plans.open(create()).orElseThrow();
        var content = new PlanFileReader.Content(PlanDocument.of(plan), 0);
        var first = ((Created) imports.add(content, 1, Optional.of(token))).key();
        assertThat(plans.delete(first)).isTrue();
        assertThat(((Created) imports.add(content, 1, Optional.of(token))).key())
                .isNotEqualTo(first);
        assertThat(plans.open(first)).isEmpty();
    }

    @Test
    void isRememberedAsAHashForAYearAndThenForgotten() {
        jdbc.update("delete from retired_key");
        var first = create();
        plans.delete(first);
        assertThat(jdbc.queryForObject("select lookup from retired_key", byte[].class))
                .isEqualTo(first.lookup());
        clock.pass(Duration.ofDays(365).minusSeconds(1));
        sealed.purge();
        assertThat(jdbc.queryForList("select 1 from retired_key")).hasSize(1);
        clock.pass(Duration.ofSeconds(1));
        sealed.purge();
        assertThat(jdbc.queryForList("select 1 from retired_key")).isEmpty();
    }

    @Test
    void isNotSaidToBeDeletedWhenANewLinkWasFaster() {
        var old = create();
        var renewed = keeping.renewLink(old, FormToken.random()).orElseThrow().key();
        assertThat(mvc.post().uri("/plans/" + old.text() + "/delete"))
                .hasStatus(404)
                .bodyText()
                .contains("A new link may have taken the place of this one");
        assertThat(mvc.delete().uri("/api/plans/" + old.text())).hasStatus(404);
        assertThat(plans.open(renewed)).isPresent();
    }

    /** Two presses of the button, another window, and somebody who deletes, all at once. */
    @Test
    void leavesThePlanUnderOneLinkOrNone() throws Exception {
        var all = Executors.newFixedThreadPool(4);
        try {
            for (int time = 0; time < 40; time++) {
                var key = ((Created) plans.create(Editor.wish())).key();
                var press = FormToken.random();
                Callable<Optional<KeptPlan>> renew = () -> keeping.renewLink(key, press);
                Callable<Optional<KeptPlan>> otherWindow = () -> keeping.renewLink(key, FormToken.random());
                var deleted = all.submit(() -> plans.delete(key));
                var links = all.invokeAll(List.of(renew, renew, otherWindow));
                var living = Stream.of(
                                links.get(0).get(),
                                links.get(1).get(),
                                links.get(2).get())
                        .flatMap(Optional::stream)
                        .map(KeptPlan::key)
                        .distinct()
                        .filter(link -> plans.open(link).isPresent())
                        .count();
                assertThat(living).isEqualTo(deleted.get() ? 0 : 1);
                assertThat(plans.open(key)).isEmpty();
            }
        } finally {
            all.shutdownNow();
        }
    }

    private PlanKey create() {
        var order = new Order(Editor.wish(), 90, 1, null);
        return ((Created) plans.create(order, Optional.of(token))).key();
    }
}
