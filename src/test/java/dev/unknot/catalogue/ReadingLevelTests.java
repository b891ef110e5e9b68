package dev.unknot.catalogue;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unknot.activity.Country;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import dev.unknot.testing.Readability;
import dev.unknot.testing.Readability.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What people read is plain. The grades of all pages are in {@code target/reading-level.txt}, the hardest first.
 */
class ReadingLevelTests {

    private static final int MEDIAN = 6;
    private static final int HARDEST = 8;
    private static final int URGENT = 6;
    private static final int LONGEST_URGENT_SENTENCE = 20;
    private static final int LONGEST_URGENT_QUESTION = 26;
    private static final int SHORTEST_TEXT = 4;
    private static final int LONG_WORD = 3;

    private static final Content CONTENT = ContentFiles.read().parse();
    private static final Set<String> EXPLAINED = CONTENT.glossary().words().stream()
            .flatMap(word -> word.shapes().stream())
            .flatMap(shape -> Readability.words(shape).stream())
            .collect(Collectors.toSet());
    private static final List<Page> PAGES = pages();

    /** What one person reads in one place. */
    record Page(String name, List<String> text) {

        Level level() {
            return Readability.of(text);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%5.1f  %5d  %3d  %s",
                    level().grade(),
                    level().words(),
                    level().longestSentence(),
                    name);
        }
    }

    @BeforeAll
    static void writeReport() throws IOException {
        var report = PAGES.stream()
                .sorted(comparingDouble((Page page) -> page.level().grade()).reversed())
                .map(Page::toString)
                .collect(Collectors.joining("\n", "grade  words  longest sentence  page\n", "\n"));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("reading-level.txt"), report);
    }

    @Test
    void halfOfThePagesAreForElevenYearOlds() {
        var grades = PAGES.stream()
                .mapToDouble(page -> page.level().grade())
                .sorted()
                .toArray();
        assertThat(grades).hasSizeGreaterThan(130);
        assertThat(grades[grades.length / 2]).isLessThanOrEqualTo(MEDIAN);
    }

    @Test
    void noPageIsHard() {
        assertThat(PAGES)
                .allSatisfy(
                        page -> assertThat(page.level().grade()).as(page.name()).isLessThanOrEqualTo(HARDEST));
    }

    /** Nobody reads well in an emergency. */
    @Test
    void whatIsUrgentIsPlainAndShort() {
        assertThat(PAGES)
                .filteredOn(page -> page.name().startsWith("urgent: "))
                .hasSize(5)
                .allSatisfy(
                        page -> assertThat(page.level().grade()).as(page.name()).isLessThanOrEqualTo(URGENT));
        assertThat(CONTENT.redFlags())
                .filteredOn(flag -> flag.level().compareTo(TriageLevel.URGENT) >= 0)
                .allSatisfy(flag -> assertThat(
                                Readability.of(List.of(inTheUk(flag))).grade())
                        .as(flag.tell())
                        .isLessThanOrEqualTo(flag.level() == TriageLevel.EMERGENCY ? URGENT : HARDEST));
        assertThat(CONTENT.redFlags())
                .filteredOn(flag -> flag.level().compareTo(TriageLevel.URGENT) >= 0)
                .flatExtracting(flag -> Readability.sentences(List.of(inTheUk(flag))))
                .hasSizeGreaterThan(50)
                .filteredOn(sentence -> !sentence.contains("116 123")) // a list of numbers
                .allSatisfy(sentence -> assertThat(Readability.words(sentence))
                        .as(sentence)
                        .hasSizeLessThanOrEqualTo(LONGEST_URGENT_SENTENCE));
        assertThat(CONTENT.redFlags())
                .filteredOn(flag -> flag.level().compareTo(TriageLevel.URGENT) >= 0)
                .flatExtracting(
                        flag -> Readability.sentences(Stream.concat(Stream.of(flag.leadIn()), flag.signs().stream())
                                .toList()))
                .hasSizeGreaterThan(50)
                .allSatisfy(sentence -> assertThat(Readability.words(sentence))
                        .as(sentence)
                        .hasSizeLessThanOrEqualTo(LONGEST_URGENT_QUESTION));
    }

    /** Words of more than three syllables are explained, or everybody knows them: the list is kept by hand. */
    @Test
    void longWordsAreExplained() throws IOException {
        var everyday = Set.copyOf(Files.readAllLines(Path.of("src/test/resources/reading/everyday-words.txt")));
        var hard = new TreeSet<String>();
        for (var page : PAGES) {
            Readability.sentences(page.text()).stream()
                    .flatMap(sentence -> Readability.words(sentence).stream())
                    .filter(word -> Readability.syllables(word) > LONG_WORD)
                    .filter(word -> !EXPLAINED.contains(word) && !everyday.contains(word))
                    .forEach(hard::add);
        }
        assertThat(hard).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/reading/syllables.csv")
    void countsSyllables(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void countsAsFleschAndKincaidDo() {
        var level = Readability.of(List.of("The cat sat on the mat.", "A practitioner came. 5–10 cats left"));
        assertThat(level.sentences()).isEqualTo(3);
        assertThat(level.words()).isEqualTo(13);
        assertThat(level.syllables()).isEqualTo(16);
        assertThat(level.grade()).isCloseTo(0.39 * 13 / 3 + 11.8 * 16 / 13 - 15.59, within(1e-9));
    }

    private static List<Page> pages() {
        var pages = new ArrayList<Page>();
        CONTENT.guides().forEach(guide -> pages.add(new Page("guide: " + guide.slug(), guide.text())));
        CONTENT.topics().forEach(topic -> pages.add(new Page("topic: " + topic.slug(), topic.text())));
        CONTENT.activities()
                .forEach(activity -> pages.add(new Page(
                        "activity: " + activity.slug(),
                        Stream.concat(
                                        activity.steps().stream(),
                                        Stream.of(dev.unknot.activity.Level.values())
                                                .map(level ->
                                                        activity.dose(level).text()))
                                .toList())));
        pages.add(new Page(
                "glossary",
                CONTENT.glossary().words().stream().map(Glossary.Word::means).toList()));
        pages.add(new Page(
                "not recommended",
                CONTENT.notRecommended().entries().stream()
                        .flatMap(entry -> Stream.of(entry.what(), entry.says()))
                        .toList()));
        pages.add(new Page(
                "medicines: texts",
                CONTENT.medicineTexts().stream()
                        .map(Medicine.StandingText::text)
                        .toList()));
        pages.add(new Page("form: other signs", flags(flag -> !flag.workedOut() && isMilder(flag), RedFlag::question)));
        pages.add(new Page("result: other signs", flags(ReadingLevelTests::isMilder, ReadingLevelTests::inTheUk)));
        for (var level : List.of(TriageLevel.EMERGENCY, TriageLevel.URGENT)) {
            pages.add(new Page("urgent: signs, " + level, flags(flag -> flag.level() == level, RedFlag::question)));
            pages.add(new Page(
                    "urgent: what to do, " + level, flags(flag -> flag.level() == level, ReadingLevelTests::inTheUk)));
        }
        pages.add(new Page(
                "form: conditions",
                CONTENT.conditions().stream()
                        .map(condition -> condition.question())
                        .toList()));
        pages.add(new Page(
                "result: what conditions change",
                CONTENT.conditions().stream().map(condition -> condition.say()).toList()));
        messages().forEach((name, text) -> pages.add(new Page(name, text)));
        return List.copyOf(pages);
    }

    private static String inTheUk(RedFlag flag) {
        return CONTENT.safety().numbers().in(Country.UK).fill(flag.tell());
    }

    private static boolean isMilder(RedFlag flag) {
        return flag.level().compareTo(TriageLevel.URGENT) < 0;
    }

    private static List<String> flags(Predicate<RedFlag> which, Function<RedFlag, String> text) {
        return CONTENT.redFlags().stream().filter(which).map(text).toList();
    }

    /** The words of pages, by the first part of their keys: labels of a word or three are no text. */
    private static TreeMap<String, List<String>> messages() {
        var byPage = new TreeMap<String, List<String>>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.sorted().toList()) {
                var words = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    words.load(reader);
                }
                var module = file.getFileName().toString().replace(".properties", "");
                words.stringPropertyNames().stream()
                        .sorted()
                        .filter(key -> Readability.words(words.getProperty(key)).size() >= SHORTEST_TEXT)
                        .forEach(key -> byPage.computeIfAbsent(
                                        (key.startsWith("urgent.") ? "urgent: words of " : "words: ") + module + ", "
                                                + key.replaceFirst("\\..*", ""),
                                        page -> new ArrayList<>())
                                .add(withoutPlaces(words.getProperty(key))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byPage;
    }

    private static String withoutPlaces(String words) {
        return words.replaceAll("\\{\\d,choice,[^|]*\\|1<([^}]*)\\}?[^}]*\\}", "$1")
                .replaceAll("\\{\\d[^}]*\\}", "1");
    }
}
