package dev.unknot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.guard.origins.OwnOrigins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a browser says about a form, held against what a proxy passes on. */
class OwnOriginsTests {

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.5:8080, 192.168.1.5:8080",
        "http://unknot.lan:8080, unknot.lan:8080",
        "http://UNKNOT.lan:8080, unknot.LAN:8080",
        "http://my_server, my_server",
        "http://[::1]:8080, [::1]:8080",
        "http://unknot.lan, unknot.lan:80",
        "https://unknot.example, unknot.example",
        "https://unknot.example, unknot.example:443",
        "https://unknot.example:8443, unknot.example:8443",
        "https://unknot.example:8443, unknot.example",
    })
    void takesTheHostItWasAskedFor(String origin, String host) {
        assertThat(includes(origin, request(host))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "null, unknot.lan:8080",
        "http://evil.example, unknot.lan",
        "http://unknot.lan.evil.example, unknot.lan",
        "http://unknot.lan, evil.unknot.lan",
        "http://unknot.lan@evil.example, unknot.lan",
        "http://unknot.lan:8081, unknot.lan:8080",
        "http://unknot.lan, unknot.lan:8080",
        "https://unknot.lan, unknot.lan:8080",
        "http://[::2]:8080, [::1]:8080",
        "http://, unknot.lan",
        "http://[, unknot.lan",
        "http://a b, unknot.lan",
        "'', unknot.lan",
    })
    void refusesAnyOther(String origin, String host) {
        assertThat(includes(origin, request(host))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host, unknot.example",
        "X-Forwarded-Host, 'unknot.example, inner.example'",
        "Forwarded, host=unknot.example;proto=https",
        "Forwarded, 'host=\"unknot.example\", for=10.0.0.1'",
    })
    void takesTheHostThatAProxyWasAskedFor(String name, String value) {
        var request = request("127.0.0.1:8080");
        request.addHeader(name, value);
        assertThat(includes("https://unknot.example", request)).isTrue();
        assertThat(includes("https://inner.example", request)).isFalse();
        assertThat(includes("https://evil.example", request)).isFalse();
    }

    @Test
    void standsNonsenseInForwardingHeaders() {
        var request = request("unknot.lan");
        request.addHeader("X-Forwarded-Host", "a:b:c");
        request.addHeader("X-Forwarded-Port", "many");
        assertThat(includes("http://unknot.lan", request)).isTrue();
        assertThat(includes("http://evil.example", request)).isFalse();
    }

    @Test
    void takesThePublicAddressWhateverTheProxySays() {
        var own = new OwnOrigins(new PublicAddress("https://clinic.example:8443/unknot"));
        var request = request("127.0.0.1:8080");
        assertThat(own.includes("https://clinic.example:8443", request)).isTrue();
        assertThat(own.includes("https://clinic.example", request)).isFalse();
    }

    @Test
    void takesNothingFromAPageWithoutTlsOnceItHasTls() {
        var request = request("unknot.example");
        request.setSecure(true);
        assertThat(includes("https://unknot.example", request)).isTrue();
        assertThat(includes("http://unknot.example", request)).isFalse();
    }

    private static boolean includes(String origin, MockHttpServletRequest request) {
        return new OwnOrigins(new PublicAddress("")).includes(origin, request);
    }

    private static MockHttpServletRequest request(String host) {
        var request = new MockHttpServletRequest("POST", "/assessment");
        request.addHeader("Host", host);
        request.setServerName("127.0.0.1");
        request.setServerPort(8080);
        return request;
    }
}
