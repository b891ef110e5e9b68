package dev.unknot.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole journey works, and every link, redirect and code leads back, by whichever way people come. */
class ReachTests {

    /** What nginx passes on in each set-up: see docs/proxy.md. */
    private static final String FOR_AND_PROTO = """
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_set_header X-Forwarded-Proto $scheme;
            """;

    private static final String HOST_AND_PORT = """
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_set_header X-Forwarded-Port $server_port;
            """;

    @TempDir
    private Path folder;

    private static void works(Person person) {
        works(person, person.start().toString());
    }

    private static void works(Person person, String printed) {
        var journey = new Journey(person);
        journey.makesAPlan();
        journey.changesIt();
        var plan = person.path().replaceFirst("#.*", "");
        assertThat(journey.printsIt()).isEqualTo(printed + plan);
        person.open(plan);
        journey.takesItAwayAndBringsItBack();
        journey.worksForPrograms();
        journey.isRefusedFromElsewhere();
    }

    private static String location(String path, String to, String headers) {
        return "location " + path + " { proxy_pass " + to + "; " + headers + " }";
    }

    private static String own(int port) {
        return "http://127.0.0.1:" + port;
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class WithoutAnySetting {

        @LocalServerPort
        private int port;

        @ParameterizedTest
        @ValueSource(strings = {"127.0.0.1", "[::1]"})
        void byAnAddressOnPlainHttp(String host) {
            works(new Person("http://" + host + ":" + port + "/", false));
        }

        /** The proxy hides everything, but browsers say themselves that the form is ours. */
        @Test
        void behindAProxyThatTellsNothing() throws Exception {
            int tls = Nginx.freePort();
            try (var nginx = Nginx.start(tls, location("/", own(port), ""), folder)) {
                var person = new Person("https://localhost:" + tls + "/", true);
                works(person, own(port) + "/");
                assertThat(nginx.accessLog())
                        .contains("POST /plans/*** 303")
                        .doesNotContainPattern("[A-Za-z0-9_-]{27}");
            }
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    class WithAPublicAddress {

        private static final int TLS = Nginx.freePort();

        @LocalServerPort
        private int port;

        @DynamicPropertySource
        static void publicAddress(DynamicPropertyRegistry settings) {
            settings.add("unknot.public-address", () -> "https://localhost:" + TLS);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "proxy_set_header Host $host;"})
        void behindAProxyThatTellsNothingOrHalf(String headers) throws Exception {
            try (var nginx = Nginx.start(TLS, location("/", own(port), headers), folder)) {
                works(new Person("https://localhost:" + TLS + "/", false));
            }
        }
    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
    class WithForwardingHeaders {

        @LocalServerPort
        private int port;

        @ParameterizedTest
        @ValueSource(strings = {FOR_AND_PROTO, FOR_AND_PROTO + HOST_AND_PORT})
        void behindAProxyOnAnotherPort(String headers) throws Exception {
            int tls = Nginx.freePort();
            var all = headers + "proxy_set_header Host $http_host;";
            try (var nginx = Nginx.start(tls, location("/", own(port), all), folder)) {
                works(new Person("https://localhost:" + tls + "/", false));
            }
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {"server.forward-headers-strategy=native", "server.servlet.context-path=/unknot"})
    class UnderAPath {

        @LocalServerPort
        private int port;

        @Test
        void directly() {
            works(new Person(own(port) + "/unknot/", false));
        }

        @Test
        void behindAProxyThatPassesThePathOn() throws Exception {
            int tls = Nginx.freePort();
            var headers = FOR_AND_PROTO + HOST_AND_PORT + "proxy_set_header Host $http_host;";
            try (var nginx = Nginx.start(tls, location("/unknot", own(port), headers), folder)) {
                works(new Person("https://localhost:" + tls + "/unknot/", false));
            }
        }
    }

    @Nested
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = "server.forward-headers-strategy=framework")
    class UnderAPathThatTheProxyTakesOff {

        @LocalServerPort
        private int port;

        @Test
        void behindAProxyThatTellsThePath() throws Exception {
            int tls = Nginx.freePort();
            var headers = FOR_AND_PROTO + HOST_AND_PORT + "proxy_set_header X-Forwarded-Prefix /unknot;";
            try (var nginx = Nginx.start(tls, location("/unknot/", own(port) + "/", headers), folder)) {
                works(new Person("https://localhost:" + tls + "/unknot/", false));
            }
        }

        /** What is kept of pages for one way leads nobody astray who comes by the other. */
        @Test
        void andWithoutTheProxyAtTheSameTime() {
            works(new Person(own(port) + "/", false));
        }
    }
}
