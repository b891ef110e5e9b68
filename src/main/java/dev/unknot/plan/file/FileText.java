package dev.unknot.plan.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a {@link PlanFile} as people bring it back: saved by some other program, or copied out of a mail. What such
 * programs add to it does no harm: marks of the encoding, blanks of other kinds, line breaks, a greeting above or below.
 */
final class FileText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS) // a mail breaks long lines, names among them
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\u2028\\u2029]");

    private FileText() {}

    /** The text in a file, in any encoding of Unicode that a text program saves. */
    static String decoded(byte[] bytes) {
        return new String(bytes, encoding(bytes));
    }

    /** What stands between the first bracket and the last, or nothing if it is not JSON that says everything once. */
    static Optional<Map<String, Object>> read(String text) {
        int start = text.indexOf('{');
        if (start < 0) {
            return Optional.empty();
        }
        var plain = BLANK.matcher(INVISIBLE.matcher(text.substring(start)).replaceAll(""))
                .replaceAll(" ");
        try {
            return Optional.of(JSON.readValue(plain, new TypeReference<Map<String, Object>>() {}));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** With a mark at its beginning or without: the first character of a file of ours takes one byte. */
    private static Charset encoding(byte[] bytes) {
        int first = bytes.length < 2 ? 1 : bytes[0];
        int second = bytes.length < 2 ? 1 : bytes[1];
        if (first == 0 || first == (byte) 0xFE && second == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return second == 0 || first == (byte) 0xFF && second == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }
}
