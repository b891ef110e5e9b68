package dev.unknot.guard;

import static dev.unknot.guard.Browser.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an operator may ask a running server, once everything is switched on. */
class ManagementTests {

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "management.endpoints.web.exposure.include=*")
    class OnThePortOfThePages {

        @LocalServerPort
        private int port;

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/actuator",
                    "/actuator/env",
                    "/%61ctuator/env",
                    "/actuator/configprops",
                    "/actuator/threaddump",
                    "/actuator/heapdump",
                    "/actuator/loggers/dev.unknot",
                    "/actuator/metrics/jvm.memory.used"
                })
        void tellsNobodyMoreThanWhetherItIsWell(String path) {
            assertThat(new Browser(port).get(path).statusCode()).isEqualTo(404);
            assertThat(new Browser(port).get("/actuator/health/readiness").statusCode())
                    .isEqualTo(200);
        }

        @Test
        void letsNobodyChangeHowItRuns() {
            var answer =
                    new Browser(port).post("/actuator/loggers/dev.unknot", JSON, "{\"configuredLevel\":\"TRACE\"}");
            assertThat(answer.statusCode()).isEqualTo(404);
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"management.endpoints.web.exposure.include=*", "management.server.port=0"})
    class OnAPortOfItsOwn {

        @LocalServerPort
        private int port;

        @LocalManagementPort
        private int managementPort;

        @Test
        void tellsTheOperatorEverything() {
            assertThat(new Browser(managementPort).get("/actuator/env").statusCode())
                    .isEqualTo(200);
            assertThat(new Browser(managementPort).get("/actuator/health").statusCode())
                    .isEqualTo(200);
            assertThat(new Browser(port).get("/actuator/env").statusCode()).isEqualTo(404);
            assertThat(new Browser(port).get("/guides").statusCode()).isEqualTo(200);
        }
    }
}
