package dev.unknot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No decision hangs on the letters of a code: what an activity, a rule or a cause means stands in the content, or is a
 * constant of an enum. Codes are quoted only where something is written or read.
 */
class CodesTests {

    private static final Path MAIN = Path.of("src/main/java");

    /** A quoted word in capitals beside what compares it. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?:equals|equalsIgnoreCase|startsWith|endsWith|contains|compareTo|indexOf)\\(\"_?[A-Z][A-Z0-9]*_?[A-Z0-9_]*\""
                    + "|\"[A-Z][A-Z0-9_]+\"\\.(?:equals|compareTo)"
                    + "|[=!]= \"[A-Z]"
                    + "|case \"[A-Z]");

    /** The code of an activity. */
    private static final Pattern ACTIVITY = Pattern.compile("\"(?:EX|POS|MAS|CHI|ACU|MED|MB)_[A-Z0-9_]*\"");

    /** Their words are those of HTTP and of the files that poses are written in. */
    private static final List<String> OTHER_WORDS =
            List.of("dev/unknot/guard/limits/BodyLimitFilter.java", "dev/unknot/picture/");

    /** Help without a plan names what it shows. */
    private static final String SHOWN_BY_NAME = "dev/unknot/flareup/FlareUpController.java";

    @Test
    void noCodeIsCompared() throws IOException {
        assertThat(found(COMPARED, OTHER_WORDS)).isEmpty();
    }

    @Test
    void noRuleKnowsAnActivityByItsCode() throws IOException {
        assertThat(found(ACTIVITY, List.of(SHOWN_BY_NAME))).isEmpty();
    }

    private static List<String> found(Pattern what, List<String> elsewhere) throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file ->
                            elsewhere.stream().noneMatch(place -> path(file).startsWith(place)))
                    .flatMap(file -> found(what, file))
                    .toList();
        }
    }

    private static Stream<String> found(Pattern what, Path file) {
        try {
            return what.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(code -> path(file) + ": " + code);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(Path file) {
        return MAIN.relativize(file).toString().replace('\\', '/');
    }
}
