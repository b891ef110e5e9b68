package dev.unknot.plan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What saving, mailing and pasting do to a file. */
class FileTextTests {

    private static final String FILE =
            "{\"format\" : \"unknot-plan\",\n  \"names\" : { \"A\" : \"Sit – and “rest”\" } }";
    private static final Map<String, Object> CONTENT =
            Map.of("format", "unknot-plan", "names", Map.of("A", "Sit – and “rest”"));

    @Test
    void isReadInWhateverEncodingItWasSaved() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            for (var mark : List.of("", "\uFEFF")) {
                var text = FileText.decoded((mark + FILE).getBytes(charset));
                assertThat(FileText.read(text)).as(charset + mark).contains(CONTENT);
            }
        }
    }

    @Test
    void losesWhatPastingAddsToIt() {
        for (var blank :
                List.of("\u00A0\u00A0", "\u202F", "\u3000", "\u200B", "\u2060 ", "\u00AD", " \r\n ", "\u2028")) {
            assertThat(FileText.read(FILE.replace("  ", blank)))
                    .as("U+%04x", (int) blank.charAt(0))
                    .contains(CONTENT);
        }
    }

    @Test
    void standsAmongTheWordsOfAMail() {
        assertThat(FileText.read("Here it is:\r\n\r\n" + FILE + "\n\nSent from my telephone :-} {"))
                .contains(CONTENT);
    }

    @Test
    void mayHaveItsLongLinesBroken() {
        assertThat(FileText.read("{\"names\":{\"A\":\"Sit\r\nup\"}}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[1]",
                "{\"format\" : ",
                "no file at all",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
            })
    void isNothingIfItIsNotWholeOrSaysSomethingTwice(String text) {
        assertThat(FileText.read(text)).isEmpty();
    }

    @Test
    void isNothingIfThereIsNothingInIt() {
        assertThat(FileText.read(FileText.decoded(new byte[0]))).isEmpty();
        assertThat(FileText.read(FileText.decoded(new byte[] {'{'}))).isEmpty();
        assertThat(FileText.read(FileText.decoded(new byte[] {(byte) 0x89, 'P', 'N', 'G'})))
                .isEmpty();
    }
}
