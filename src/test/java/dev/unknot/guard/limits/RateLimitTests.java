package dev.unknot.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.unknot.guard.Allowances;
import dev.unknot.guard.Allowances.Kind;
import dev.unknot.guard.Limits;
import dev.unknot.guard.Probes;
import dev.unknot.guard.TooManyRequests;
import dev.unknot.guard.UnknownKeys;
import dev.unknot.guard.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest(
        properties = {
            "unknot.limits.requests-per-second=1",
            "unknot.limits.burst=5",
            "unknot.limits.assessments-per-minute=3",
            "unknot.limits.plans-per-minute=2",
            "unknot.limits.unknown-keys-per-minute=2"
        })
@AutoConfigureMockMvc
@Import(Probes.class)
class RateLimitTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        private static final AtomicLong NANOS = new AtomicLong();

        static void pass(Duration duration) {
            NANOS.addAndGet(duration.toNanos());
        }

        @Bean
        @Primary
        Ticker testTicker() {
            return NANOS::get;
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UnknownKeys unknownKeys;

    @BeforeEach
    void startWithFullAllowances() {
        Time.pass(Duration.ofHours(1));
    }

    private MvcTestResult get(String address, String path) {
        return mvc.get().uri(path).with(from(address)).exchange();
    }

    private MvcTestResult post(String address, String path) {
        return mvc.post().uri(path).with(from(address)).exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            request.addHeader("X-Forwarded-For", "198.51.100." + System.nanoTime() % 200);
            return request;
        };
    }

    @Test
    void slowsOneVisitorDownAndNoOther() {
        for (int i = 0; i < 5; i++) {
            assertThat(get("192.0.2.1", "/probe")).hasStatus(200);
        }
        assertThat(get("192.0.2.1", "/probe")).hasStatus(429).hasHeader("Retry-After", "1");
        assertThat(get("192.0.2.2", "/probe")).hasStatus(200);
        Time.pass(Duration.ofSeconds(1));
        assertThat(get("192.0.2.1", "/probe")).hasStatus(200);
        assertThat(get("192.0.2.1", "/probe")).hasStatus(429);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "192.0.2.1, ::ffff:192.0.2.1, true",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff, true",
        "2001:db8:0:1::1, 2001:0DB8:0000:0001::2%eth0, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "unix, unix, true",
        "1:2:3, :::::, true",
    })
    void countsAnIpv6NetworkAsOneVisitor(String one, String other, boolean same) {
        assertThat(Visitor.of(one).equals(Visitor.of(other))).isEqualTo(same);
    }

    @Test
    void remembersABoundedNumberOfVisitors() {
        var settings = Map.of("unknot.limits.visitors", "10");
        var limits = new Binder(new MapConfigurationPropertySource(settings))
                .bind("unknot.limits", Limits.class)
                .get();
        var allowances = new Allowances(limits, Ticker.systemTicker());
        for (int n = 0; n < 1_000; n++) {
            for (var kind : Kind.values()) {
                allowances.take(new Visitor("visitor " + n), kind);
            }
        }
        assertThat(allowances.remembered()).isLessThanOrEqualTo(10);
    }

    /** A proxy passes on what it is told, so one visitor who makes up addresses must not become many. */
    @Test
    void takesEverythingThatIsNoAddressForOneVisitor() {
        for (var made : List.of(
                "",
                "unix",
                "a.b",
                "abcd",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "1.2.3.4:80",
                "::1::",
                "%",
                ":".repeat(7_000),
                "a".repeat(8_000),
                "1".repeat(50) + ".1.1.1",
                "١.1.1.1")) {
            assertThat(Visitor.of(made)).as(made).isEqualTo(Visitor.of("nonsense"));
        }
        assertThat(Visitor.of("192.0.2.1")).isNotEqualTo(Visitor.of("nonsense"));
    }

    @Test
    void sharesTheAllowanceWithinAnIpv6Network() {
        for (int i = 0; i < 5; i++) {
            get("2001:db8:0:1::" + i, "/probe");
        }
        assertThat(get("2001:db8:0:1::abcd", "/probe")).hasStatus(429);
        assertThat(get("2001:db8:0:2::abcd", "/probe")).hasStatus(200);
    }

    @Test
    void countsAssessmentsAndPlansApart() {
        for (int i = 0; i < 2; i++) {
            assertThat(post("192.0.2.1", "/api/plans")).hasStatus(200);
        }
        assertThat(post("192.0.2.1", "/api/plans")).hasStatus(429).hasHeader("Retry-After", "30");
        Time.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            assertThat(post("192.0.2.1", "/api/assessments")).hasStatus(200);
        }
        assertThat(post("192.0.2.1", "/api/assessments")).hasStatus(429).hasHeader("Retry-After", "20");
        Time.pass(Duration.ofSeconds(20));
        assertThat(post("192.0.2.1", "/api/plans")).hasStatus(200);
    }

    @Test
    void stopsGuessingKeysButOpensKnownOnes() {
        assertThat(get("192.0.2.1", "/plans/a")).hasStatus(404);
        assertThat(get("192.0.2.1", "/plans/known")).hasStatus(200).hasBodyTextEqualTo("exhausted: false");
        assertThat(get("192.0.2.1", "/api/plans/b")).hasStatus(404);
        assertThat(get("192.0.2.1", "/plans/c")).hasStatus(429).hasHeader("Retry-After", "30");
        assertThat(get("192.0.2.1", "/plans/known")).hasStatus(200).hasBodyTextEqualTo("exhausted: true");
    }

    @Test
    void waitsAreRoundedUp() {
        var request = new MockHttpServletRequest();
        unknownKeys.record(request);
        unknownKeys.record(request);
        Time.pass(Duration.ofMillis(29_001));
        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> unknownKeys.record(request))
                .satisfies(tooMany -> assertThat(TooManyRequests.seconds(tooMany.waitingTime()))
                        .isEqualTo("1"));
        assertThat(TooManyRequests.seconds(Duration.ofMillis(1_001))).isEqualTo("2");
        assertThat(TooManyRequests.seconds(Duration.ofSeconds(2))).isEqualTo("2");
        Time.pass(Duration.ofSeconds(1));
        unknownKeys.record(request);
    }
}
