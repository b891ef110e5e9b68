package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every page of questions can be left with one tap, and keeps nothing. */
@SpringBootTest
@AutoConfigureMockMvc
class LeaveTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void leadsToAPageThatSaysNothingAboutAnybodyAndClearsWhatWasKept() {
        assertThat(mvc.get().uri("/leave"))
                .hasStatus(303)
                .hasHeader("Location", "/guides/posture")
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Test
    void everyPageOfQuestionsHasTheWayOut() {
        for (var step : new String[] {"EMERGENCY", "TODAY", "SOON", "WHERE", "HOW", "HEALTH", "MOOD", "WEEK"}) {
            assertThat(mvc.post()
                            .uri("/assessment")
                            .param("consent", "1")
                            .param("step", step)
                            .param("go", "again"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("href=\"/leave\"", "Leave this page quickly");
        }
    }
}
