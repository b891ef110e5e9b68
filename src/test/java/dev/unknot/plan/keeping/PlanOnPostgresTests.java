package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.input.FormToken;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Alteration;
import dev.unknot.plan.making.Alteration.Done;
import dev.unknot.plan.making.Alteration.Overtaken;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.Edit;
import dev.unknot.plan.making.Order;
import dev.unknot.plan.making.PlanService;
import dev.unknot.planner.week.Availability;
import dev.unknot.testing.PostgresDatabase;
import dev.unknot.testing.TestClock;
import dev.unknot.testing.WithPostgres;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Plans are kept on a real PostgreSQL as they are on H2. */
@WithPostgres
@SpringBootTest
class PlanOnPostgresTests {

    @Autowired
    private PlanService plans;

    @Autowired
    private SealedPlans sealed;

    @Autowired
    private PlanKeeping keeping;

    @Autowired
    private Purge purge;

    @Autowired
    private PlanRows rows;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresDatabase::create);
        registry.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void keepsOpensAndDeletesAPlan() {
        var created = created();
        assertThat(plans.open(created.key())).contains(created.plan());
        assertThat(plans.open(PlanKey.random())).isEmpty();

        plans.delete(created.key());
        assertThat(plans.open(created.key())).isEmpty();
    }

    @Test
    void forgetsWhatHasExpiredAndNothingElse() {
        var kept = created();
        var expired = PlanKey.random();
        rows.save(new PlanRow(
                expired.lookup(),
                Seal.close(PlanDocument.write(kept.plan()), expired),
                0,
                TestClock.get().instant().minus(Duration.ofSeconds(1))));
        assertThat(plans.open(expired)).isEmpty();

        assertThat(sealed.purge()).isEqualTo(1);
        assertThat(plans.open(kept.key())).isPresent();
        assertThat(jdbc.queryForList("select 1 from plan")).hasSize(1);
        plans.delete(kept.key());
    }

    /** Two people at once: one change after the other, or one of them is told; never one over the other. */
    @Test
    void noChangeIsLostWhereTwoChangeAPlanAtOnce() throws Exception {
        var key = created().key();
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                var seen = plans.open(key).orElseThrow();
                var start = new CyclicBarrier(2);
                var one = both.submit(() -> change(key, seen, new Edit.Ban("EX_PLANK"), start));
                var other = both.submit(() -> change(key, seen, new Edit.Ban("EX_BAND_ROW"), start));
                var answers = List.of(one.get(), other.get());

                assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
                assertThat(answers).filteredOn(Overtaken.class::isInstance).hasSize(1);
                var now = plans.open(key).orElseThrow();
                assertThat(now.wish().banned()).hasSize(1);
                assertThat(now.past()).hasSize(1);
                plans.undo(key, now.edition(), seen.edition());
            }
        } finally {
            both.shutdownNow();
            plans.delete(key);
        }
    }

    @Test
    void aFormSentTwiceAtOnceMakesOnePlanAndANewLinkMovesIt() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int pair = 0; pair < 50; pair++) {
                var token = Optional.of(FormToken.random());
                var start = new CyclicBarrier(2);
                var one = both.submit(() -> create(token, start));
                var other = both.submit(() -> create(token, start));
                assertThat(one.get()).isEqualTo(other.get());
                assertThat(jdbc.queryForList("select 1 from plan")).hasSize(1);

                var token2 = FormToken.random();
                var renewed = keeping.renewLink(one.get(), token2).orElseThrow();
                assertThat(plans.open(one.get())).isEmpty();
                assertThat(keeping.renewLink(one.get(), token2).orElseThrow().key())
                        .isEqualTo(renewed.key());
                plans.delete(renewed.key());
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void remembersThePurge() {
        purge.run();
        purge.run();
        assertThat(jdbc.queryForList("select 1 from purge where paused_since is null"))
                .hasSize(1);
    }

    private PlanKey create(Optional<FormToken> token, CyclicBarrier start) throws Exception {
        start.await();
        return ((Created) plans.create(Order.of(wish()), token)).key();
    }

    private Alteration change(PlanKey key, Plan seen, Edit edit, CyclicBarrier start) throws Exception {
        start.await();
        return plans.change(key, seen.edition(), edit).orElseThrow();
    }

    private Created created() {
        return (Created) plans.create(wish());
    }

    private static PlanWish wish() {
        return new PlanWish(
                Patients.all().get(0).answers(),
                List.of(Approach.EXERCISE, Approach.MIND_BODY),
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(20),
                Set.of(),
                List.of());
    }
}
