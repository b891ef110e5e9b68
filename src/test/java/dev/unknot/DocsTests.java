package dev.unknot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise is there. */
class DocsTests {

    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)(?:\\.(\\w+))?`");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+(?:\\.\\d+)*)(?:–(\\d+(?:\\.\\d+)*))?");

    @Test
    void everyTestThatADocumentNamesIsThere() throws IOException {
        var tests = tests();
        var missing = new ArrayList<String>();
        for (var document : documents()) {
            var named = TEST.matcher(Files.readString(document));
            while (named.find()) {
                var source = tests.getOrDefault(named.group(1), "");
                if (source.isEmpty() || (named.group(2) != null && !source.contains(" " + named.group(2)))) {
                    missing.add(document + ": " + named.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyHazardAndEveryThreatIsHeldByATest() throws IOException {
        assertThat(rowsAfter("docs/safety.md", "| hazard |"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).matches("(?s).*(`\\w+Tests|the same).*"));
        assertThat(rowsAfter("docs/threats.md", "| who |"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @Test
    void everyNumberOfTheStandardIsAnsweredOnce() throws IOException {
        var answered = Stream.of("| numbers | what | held by |", "| numbers | why not |", "| numbers | what |\n")
                .flatMap(header -> rowsAfter("docs/asvs.md", header).stream())
                .map(row -> row.split("\\|", -1)[1])
                .flatMap(numbers -> numbers(numbers).stream())
                .toList();
        assertThat(answered)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/docs/asvs-numbers.txt")));
    }

    @Test
    void everyAnswerNamesATestAReasonOrADecision() {
        assertThat(rowsAfter("docs/asvs.md", "| numbers | what | held by |"))
                .allSatisfy(row -> assertThat(row).containsPattern("`\\w+Tests|reason: |decisions/"));
    }

    private static List<String> numbers(String text) {
        var numbers = new ArrayList<String>();
        var found = NUMBERS.matcher(text);
        while (found.find()) {
            if (found.group(2) == null) {
                numbers.add(found.group(1));
            } else {
                numbers.addAll(from(found.group(1), found.group(2)));
            }
        }
        return numbers;
    }

    private static List<String> from(String first, String last) {
        int dot = first.lastIndexOf('.');
        return IntStream.rangeClosed(
                        Integer.parseInt(first.substring(dot + 1)), Integer.parseInt(last.substring(dot + 1)))
                .mapToObj(number -> first.substring(0, dot + 1) + number)
                .toList();
    }

    private static List<String> rowsAfter(String document, String header) {
        try {
            var text = Files.readString(Path.of(document));
            int start = text.indexOf(header);
            assertThat(start).as("%s in %s", header, document).isNotNegative();
            return text.substring(start)
                    .lines()
                    .skip(2)
                    .takeWhile(line -> line.startsWith("|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            return Stream.concat(files, Stream.of(Path.of("README.md"), Path.of("SECURITY.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static Map<String, String> tests() throws IOException {
        try (var files =
                Stream.concat(Files.walk(Path.of("src/test/java")), Files.walk(Path.of("src/browser-test/java")))) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            DocsTests::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
