package dev.unknot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A plan keeps which words were agreed to, so a version of them may never say anything else. */
class ConsentTextTests {

    /** The beginning of the SHA-256 of the words, by version. Add one, and never change one. */
    private static final Map<Integer, String> WORDS = Map.of(1, "cbc0cee813ed3791");

    @Test
    void theWordsAreThoseOfTheirVersion() throws Exception {
        var all = new Properties();
        try (var file = new InputStreamReader(
                getClass().getResourceAsStream("/messages/assessment.properties"), StandardCharsets.UTF_8)) {
            all.load(file);
        }
        var words = new TreeMap<String, String>();
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith("assessment.consent.") && !key.endsWith(".missing"))
                .forEach(key -> words.put(key, all.getProperty(key)));
        assertThat(words).hasSize(12);
        var digest =
                MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(digest, 0, 8))
                .as("words of version " + HealthConsent.TEXT)
                .isEqualTo(WORDS.get(HealthConsent.TEXT));
    }
}
