package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.unknot.activity.Approach;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanKey;
import dev.unknot.testing.StartDates;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** What people can still do while the database is away: read, and answer questions; only plans have to wait. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class WithoutDatabaseTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DataSource database;

    static Stream<String> publicPages() {
        var pages = Stream.of(
                "/",
                "/guides",
                "/activities",
                "/activities?approach=EXERCISE",
                "/activities/ex-band-row",
                "/sources",
                "/urgent-help",
                "/about",
                "/privacy",
                "/assessment",
                "/plans/open");
        return Stream.concat(pages, Stream.of(Approach.values()).map(approach -> "/guides/" + approach.slug()));
    }

    @BeforeEach
    void takeTheDatabaseAway() throws Exception {
        database.unwrap(HikariDataSource.class).close();
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void pagesAreStillReadable(String page) {
        assertThat(mvc.get().uri(page)).hasStatusOk();
    }

    @Test
    void symptomsAreStillChecked() {
        assertThat(mvc.post().uri("/assessment").param("step", "EMERGENCY").param("emergencySigns", "RF_TEARING_PAIN"))
                .hasStatusOk()
                .bodyText()
                .contains("Call for help now");
    }

    @Test
    void plansAskToComeBackLater() {
        var key = PlanKey.random().text();
        var wish = Map.of(
                "answers",
                Patients.all().get(0).answers(),
                "approaches",
                List.of("EXERCISE"),
                "startDate",
                StartDates.thisMonday().toString());
        assertThat(mvc.get().uri("/plans/" + key)).hasStatus(503).hasHeader("Retry-After", "10");
        assertThat(mvc.get().uri("/api/plans/" + key)).hasStatus(503).hasHeader("Retry-After", "10");
        assertThat(mvc.post()
                        .uri("/api/plans")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(JsonMapper.shared().writeValueAsString(wish)))
                .hasStatus(503)
                .hasHeader("Retry-After", "10")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
