package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unknot.guard.PublicAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class SecurityTextTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:20:30Z"), ZoneOffset.UTC);

    private static MockMvcTester withContact(String contact) {
        return withContact(contact, "");
    }

    private static MockMvcTester withContact(String contact, String publicAddress) {
        return MockMvcTester.of(
                new SecurityTextController(new Operator(contact, ""), new PublicAddress(publicAddress), CLOCK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:security@example.org", "https://example.org/report", "tel:+1-201-555-0123"})
    void saysWhomToTell(String contact) {
        assertThat(withContact(contact).get().uri("/.well-known/security.txt"))
                .hasStatusOk()
                .hasContentType("text/plain;charset=utf-8")
                .hasBodyTextEqualTo(
                        "Contact: " + contact + "\nExpires: 2027-05-22T00:00:00Z\nPreferred-Languages: en\n");
    }

    @Test
    void saysWhereItBelongsIfThatIsKnown() {
        assertThat(withContact("mailto:a@b.example", "https://clinic.example/unknot/")
                        .get()
                        .uri("/.well-known/security.txt"))
                .bodyText()
                .endsWith("\nCanonical: https://clinic.example/unknot/.well-known/security.txt\n");
    }

    @Test
    void makesUpNoAddress() {
        assertThat(withContact("").get().uri("/.well-known/security.txt")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"security@example.org", "http://example.org", "mailto:a@b.example X: y", "javascript:1"})
    void takesNoAddressThatIsNone(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Operator(contact, ""))
                .withMessageContaining("security-contact");
    }
}
