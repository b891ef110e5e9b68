package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
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
    void everyStepHasTheWayOut() throws Exception {
        var page = Jsoup.parse(
                mvc.get().uri("/assessment").exchange().getResponse().getContentAsString());
        assertThat(page.select(".part:not(#start, #outcome)"))
                .isNotEmpty()
                .allSatisfy(
                        part -> assertThat(part.select("a[href=/leave]").text()).isEqualTo("Leave this page quickly"));
    }
}
