package dev.unknot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the style sheets keep to: colours and sizes of text from the tokens, and one sheet for each family of pages. */
class StyleSheetTests {

    private static final Path SHEETS = Path.of("src/main/resources/static/css");
    private static final Path LAYOUT = Path.of("src/main/resources/templates/fragments/layout.html");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern OF_ITS_OWN =
            Pattern.compile(":.*(#[0-9a-f]{3,8}\\b|rgb\\()|font(-size)?:.*\\d(rem|px|em|pt)\\b");

    static Stream<Path> ofTheScreen() throws IOException {
        return Files.list(SHEETS)
                .filter(sheet -> !sheet.getFileName().toString().startsWith("paper"));
    }

    @ParameterizedTest
    @MethodSource("ofTheScreen")
    void takesColoursAndSizesOfTextFromTheTokens(Path sheet) throws IOException {
        assertThat(declarations(Files.readString(sheet)))
                .isNotEmpty()
                .noneMatch(declaration -> OF_ITS_OWN.matcher(declaration).find());
    }

    @Test
    void hasASheetForEachFamilyThatTheLayoutNames() throws IOException {
        var named = Pattern.compile("lists\\.contains\\(\\{([^}]*)}")
                .matcher(Files.readString(LAYOUT))
                .results()
                .flatMap(found -> Stream.of(found.group(1).replace("'", "").split(", ")));
        assertThat(ofTheScreen().map(sheet -> sheet.getFileName().toString().replace(".css", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(named, Stream.of("app", "form")).toList());
    }

    /** Without the tokens themselves, and without print, which is black on white and measured in points. */
    private static List<String> declarations(String css) {
        var kept = new ArrayList<String>();
        int depth = 0;
        int left = Integer.MAX_VALUE;
        for (var line : COMMENT.matcher(css).replaceAll("").split("\n")) {
            if (line.matches("\\s*(@media print|:root) \\{")) {
                left = Math.min(left, depth);
            }
            depth += line.contains("{") ? 1 : 0;
            depth -= line.contains("}") ? 1 : 0;
            if (left == Integer.MAX_VALUE && line.endsWith(";")) {
                kept.add(line.strip());
            }
            left = depth <= left && line.contains("}") ? Integer.MAX_VALUE : left;
        }
        return kept;
    }
}
