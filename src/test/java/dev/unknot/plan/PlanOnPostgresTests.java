package dev.unknot.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Patients;
import dev.unknot.plan.Creation.Created;
import dev.unknot.planner.Availability;
import dev.unknot.testing.PostgresDatabase;
import dev.unknot.testing.WithPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
                Instant.now().minus(Duration.ofSeconds(1))));
        assertThat(plans.open(expired)).isEmpty();

        assertThat(plans.purge()).isEqualTo(1);
        assertThat(plans.open(kept.key())).isPresent();
        assertThat(jdbc.queryForList("select 1 from plan")).hasSize(1);
        plans.delete(kept.key());
    }

    private Created created() {
        var answers = Patients.all().get(0).answers();
        var wish = new PlanWish(
                answers,
                List.of(Approach.EXERCISE, Approach.MIND_BODY),
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(20),
                Set.of(),
                List.of());
        return (Created) plans.create(wish);
    }
}
