package dev.unknot.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.guard.Busy;
import dev.unknot.guard.GuardedAddress;
import dev.unknot.guard.GuardedAddress.Care;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.Limits;
import dev.unknot.guard.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CostlyWorkTests {

    private static final GuardedAddresses ADDRESSES = new GuardedAddresses(Stream.of("/plans", "/assessment", "/search")
            .map(folder -> GuardedAddress.of(folder, Care.PRIVATE))
            .toList());

    private static final FilterChain DONE =
            (request, response) -> response.getWriter().print("done");

    @Test
    void givesUpWhenItsTurnDoesNotCome() throws Exception {
        var filter = new CostlyWorkFilter(new Limits.Costly(1, 1, 9, 9, Duration.ZERO), ADDRESSES);
        var answers = new ArrayList<String>();
        filter.doFilter(plan("192.0.2.1"), new MockHttpServletResponse(), (request, response) -> {
            assertThatThrownBy(() -> filter.doFilter(plan("192.0.2.2"), new MockHttpServletResponse(), DONE))
                    .isInstanceOf(Busy.class);
            answers.add("first");
        });
        assertThat(answers).containsExactly("first");
        assertThat(answer(filter, plan("192.0.2.2"))).as("afterwards").isEqualTo("done");
    }

    @Test
    void letsOneVisitorHaveOnlySoMuchUnderWay() throws Exception {
        var filter = new CostlyWorkFilter(new Limits.Costly(1, 2, 1, 9, Duration.ofHours(1)), ADDRESSES);
        filter.doFilter(plan("192.0.2.1"), new MockHttpServletResponse(), (request, response) -> {
            assertThatThrownBy(() -> filter.doFilter(plan("192.0.2.1"), new MockHttpServletResponse(), DONE))
                    .isInstanceOf(TooManyRequests.class);
            assertThat(answer(filter, plan("192.0.2.2"))).isEqualTo("done");
        });
    }

    @Test
    void letsAllTogetherHaveOnlySoMuchUnderWay() throws Exception {
        var filter = new CostlyWorkFilter(new Limits.Costly(1, 2, 1, 1, Duration.ofHours(1)), ADDRESSES);
        filter.doFilter(plan("192.0.2.1"), new MockHttpServletResponse(), (request, response) -> {
            assertThatThrownBy(() -> filter.doFilter(plan("192.0.2.2"), new MockHttpServletResponse(), DONE))
                    .isInstanceOf(Busy.class);
        });
    }

    @Test
    void keepsNobodyWaitingWhileAnAnswerIsRead() throws Exception {
        var filter = new CostlyWorkFilter(new Limits.Costly(1, 1, 9, 9, Duration.ZERO), ADDRESSES);
        var meanwhile = new ArrayList<String>();
        var slowReader = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                meanwhile.add(answer(filter, plan("192.0.2.2")));
                return new Sink();
            }
        };
        filter.doFilter(plan("192.0.2.1"), slowReader, DONE);
        assertThat(meanwhile).containsExactly("done");
    }

    @Test
    void makesNobodyWaitForAPageThatIsTheSameForAll() throws Exception {
        var filter = new CostlyWorkFilter(new Limits.Costly(1, 1, 1, 1, Duration.ZERO), ADDRESSES);
        filter.doFilter(plan("192.0.2.1"), new MockHttpServletResponse(), (request, response) -> {
            assertThat(answer(filter, asked("/guides/massage", null, "192.0.2.1")))
                    .isEqualTo("done");
            for (var other : List.of("/api/assessments", "/assessment", "/search")) {
                assertThatThrownBy(() -> answer(filter, asked(other, null, "192.0.2.1")))
                        .as(other)
                        .isInstanceOf(TooManyRequests.class);
            }
            assertThatThrownBy(() -> answer(filter, asked("/activities", "approach=MASSAGE", "192.0.2.1")))
                    .isInstanceOf(TooManyRequests.class);
        });
    }

    private static String answer(CostlyWorkFilter filter, MockHttpServletRequest request) {
        try {
            var response = new MockHttpServletResponse();
            filter.doFilter(request, response, DONE);
            return response.getContentAsString();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest plan(String from) {
        return asked("/plans/some", null, from);
    }

    private static MockHttpServletRequest asked(String path, @Nullable String query, String from) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setQueryString(query);
        request.setRemoteAddr(from);
        return request;
    }

    private static final class Sink extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(int octet) {
            // Read, slowly, by nobody.
        }
    }
}
