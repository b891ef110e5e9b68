package dev.unknot.guard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.guard.Browser;
import dev.unknot.guard.Probes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=none")
@Import(Probes.class)
class OutOfMemoryTests {

    @Autowired
    private ApplicationContext application;

    private Browser browser;

    @BeforeEach
    void beWell(@LocalServerPort int port) {
        browser = new Browser(port);
        AvailabilityChangeEvent.publish(application, LivenessState.CORRECT);
        AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        assertThat(health("readiness")).isEqualTo(200);
    }

    @Test
    void isReportedToTheProcessSupervisor() {
        assertThat(browser.get("/probe/out-of-memory").statusCode()).isEqualTo(500);
        assertThat(health("readiness")).isEqualTo(503);
        assertThat(health("liveness")).isEqualTo(503);
    }

    @Test
    void isNoticedInAnyThreadThatDiesOfIt() throws InterruptedException {
        var thread = new Thread(() -> {
            throw new OutOfMemoryError("made up");
        });
        thread.start();
        thread.join();
        assertThat(health("readiness")).isEqualTo(503);
    }

    @Test
    void isNotSuspectedBehindOtherFailures() {
        assertThat(browser.get("/probe/broken").statusCode()).isEqualTo(500);
        assertThat(health("readiness")).isEqualTo(200);
    }

    private int health(String probe) {
        return browser.get("/actuator/health/" + probe).statusCode();
    }
}
