package dev.unknot.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Guide.Claim;
import dev.unknot.catalogue.Guide.Disagreement;
import dev.unknot.web.PageTest;
import dev.unknot.web.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** Every sentence of the article that Unknot began with has an answer, and {@code docs/article.md} says where. */
@PageTest
class ArticleTests {

    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| `(.+)` \\|");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Catalogue catalogue;

    record Row(String sentence, List<String> statements, String page) {}

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/article.md")).stream()
                .skip(1)
                .flatMap(line -> ROW.matcher(line).results())
                .map(ArticleTests::row);
    }

    private static Row row(MatchResult found) {
        var statements = CODE.matcher(found.group(2))
                .results()
                .map(code -> code.group(1))
                .toList();
        return new Row(found.group(1), statements, found.group(3));
    }

    @Test
    void holdsEverySentenceInItsOrder() throws IOException {
        var article = new String(
                ArticleTests.class.getResourceAsStream("/article/article.txt").readAllBytes(), UTF_8);

        assertThat(rows().map(Row::sentence).collect(Collectors.joining(" ")))
                .isEqualTo(SPACE.matcher(article.strip()).replaceAll(" "));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersASentenceOnItsPage(Row row) {
        var words = words();
        var page = Pages.get(mvc, row.page());

        assertThat(row.statements().isEmpty())
                .as("only headings go without")
                .isEqualTo(!row.sentence().endsWith(".") && !row.sentence().startsWith("Treat"));
        assertThat(row.statements()).allSatisfy(code -> {
            assertThat(words).containsKey(code);
            assertThat(page).contains(HtmlUtils.htmlEscape(words.getOrDefault(code, ""), "UTF-8"));
        });
    }

    @Test
    void everyStatementAboutTheArticleAnswersASentence() throws IOException {
        var answering = rows().flatMap(row -> row.statements().stream()).collect(Collectors.toSet());

        assertThat(answering)
                .containsAll(claims().filter(claim -> claim.inArticle() == null)
                        .map(Claim::code)
                        .toList())
                .containsAll(disagreements().map(Disagreement::code).toList());
    }

    @Test
    void theConclusionHasItsClaimEvidenceAndVerdict() {
        var page = Pages.get(mvc, "/guides/together");

        assertThat(page)
                .contains("The key to lasting relief is using multiple approaches together.")
                .contains(
                        "We would not call it the key.", "Nobody has tested it for the upper back", "0.5 points of 10")
                .contains("/sources#S116");
    }

    /** What each statement says, by its code. */
    private Map<String, String> words() {
        var words = new HashMap<String, String>();
        claims().forEach(claim -> words.put(claim.code(), claim.verdict()));
        disagreements().forEach(differs -> words.put(differs.code(), differs.evidence()));
        return words;
    }

    private Stream<Claim> claims() {
        return Stream.concat(
                catalogue.guides().stream().flatMap(guide -> guide.claims().stream()),
                catalogue.topics().stream().flatMap(topic -> topic.claims().stream()));
    }

    private Stream<Disagreement> disagreements() {
        return catalogue.guides().stream().flatMap(guide -> guide.disagreements().stream());
    }
}
