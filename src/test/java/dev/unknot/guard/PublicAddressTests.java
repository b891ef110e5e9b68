package dev.unknot.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://unknot.example, https://unknot.example",
        "https://unknot.example/, https://unknot.example",
        "' https://clinic.example:8443/unknot/ ', https://clinic.example:8443/unknot",
        "http://[::1]:8080, http://[::1]:8080",
        "http://my_server, http://my_server",
    })
    void isTheSettingWhateverTheRequestSays(String setting, String address) {
        assertThat(new PublicAddress(setting).of(request("http", "evil.example", 80, "evil.example")))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknot.example",
                "//unknot.example",
                "ftp://unknot.example",
                "javascript:alert(1)",
                "https://",
                "https:///unknot",
                "https://unknot.example:99999",
                "https://unknot.example/?a=b",
                "https://unknot.example/#a",
                "https://user:password@unknot.example",
                "https://unknot .example"
            })
    void takesNoSettingThatIsNoAddress(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PublicAddress(setting))
                .withMessageContaining("public-address must be a whole address");
    }

    @ParameterizedTest
    @CsvSource({
        "http, localhost, 8080, localhost:8080, http://localhost:8080/ctx",
        "http, '[::1]', 8080, '[::1]:8080', 'http://[::1]:8080/ctx'",
        "https, unknot.example, 443, unknot.example, https://unknot.example/ctx",
        "https, unknot.example, 443, unknot.example:8443, https://unknot.example:8443/ctx",
        "https, unknot.example, 443, UNKNOT.example:8443, https://unknot.example:8443/ctx",
        "https, unknot.example, 443, 127.0.0.1:8080, https://unknot.example/ctx",
        "https, unknot.example, 9443, unknot.example:8443, https://unknot.example:9443/ctx",
    })
    void withoutASettingIsWhatTheRequestWasSentTo(String scheme, String name, int port, String host, String address) {
        assertThat(new PublicAddress("").of(request(scheme, name, port, host))).isEqualTo(address);
    }

    @Test
    void needsNoHostHeader() {
        var request = request("https", "unknot.example", 443, "unknot.example");
        request.removeHeader("Host");
        assertThat(new PublicAddress("").of(request)).isEqualTo("https://unknot.example/ctx");
    }

    /** As a server sees it behind a proxy: what it takes for its name and port need not be what Host says. */
    private static MockHttpServletRequest request(String scheme, String name, int port, String host) {
        var request = new MockHttpServletRequest("GET", "/ctx/plans/a") {
            @Override
            public String getServerName() {
                return name;
            }

            @Override
            public int getServerPort() {
                return port;
            }
        };
        request.setContextPath("/ctx");
        request.setScheme(scheme);
        request.addHeader("Host", host);
        return request;
    }
}
