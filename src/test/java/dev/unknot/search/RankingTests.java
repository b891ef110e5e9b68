package dev.unknot.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.catalogue.TestCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** What people type leads where they want to go, typing errors included. */
class RankingTests {

    /** Of all texts with one typing error, the share that must still lead there. */
    private static final double TOLERANCE = 0.95;

    private static final Results RESULTS = results();

    /** What is typed, where it should lead, and whether that must be the first hit of all. */
    public record Asked(String typed, String address, boolean first) {

        @Override
        public String toString() {
            return typed + " → " + address;
        }
    }

    static Stream<Asked> asked() {
        try {
            return new ClassPathResource("search/queries.txt")
                            .getContentAsString(StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.split(" \\| "))
                            .map(parts -> new Asked(parts[0], parts[1].replace("~", ""), !parts[1].startsWith("~")))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void leadsWhereItShould(Asked asked) {
        var groups = RESULTS.of(asked.typed());
        assertThat(groups).as(asked.typed()).isNotEmpty();
        if (asked.first()) {
            assertThat(groups.get(0).found().get(0).entry().address())
                    .as("%s", addresses(groups))
                    .isEqualTo(asked.address());
        }
        assertThat(isNearTheTop(asked.address(), groups))
                .as("%s", addresses(groups))
                .isTrue();
    }

    @Test
    void asksEnough() {
        assertThat(asked()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void forgivesATypingError() {
        var missed = new ArrayList<String>();
        int tried = 0;
        for (var asked : asked().toList()) {
            for (var typo : typos(asked.typed())) {
                tried++;
                if (!isNearTheTop(asked.address(), RESULTS.of(typo))) {
                    missed.add(typo + " → " + asked.address());
                }
            }
        }
        assertThat(tried).isGreaterThan(500);
        assertThat(1 - (double) missed.size() / tried)
                .as("%d of %d missed: %s", missed.size(), tried, missed)
                .isGreaterThanOrEqualTo(TOLERANCE);
    }

    /** Neither as the beginning nor as a typing error of another word. */
    @Test
    void takesAKnownWordForNoOther() {
        var words = RESULTS.index().entries().stream()
                .flatMap(entry -> Words.of(entry.title(), Words.WRITTEN).stream())
                .map(Words.Token::text)
                .collect(Collectors.toSet());
        assertThat(words).contains("tens", "heat", "print").allSatisfy(word -> {
            var stem = new Question(word).toString();
            assertThat(RESULTS.of(word))
                    .isNotEmpty()
                    .allSatisfy(shelf -> assertThat(shelf.found())
                            .allSatisfy(
                                    found -> assertThat(stemsOf(found.entry())).contains(stem)));
        });
    }

    private static Set<String> stemsOf(Entry entry) {
        var also = TestCatalogue.get().plainWords().entries().stream().flatMap(plain -> plain.words().stream());
        return Stream.of(Stream.of(entry.title(), entry.kicker()), entry.sentences().stream(), also)
                .flatMap(texts -> texts)
                .flatMap(text -> Words.of(text, Words.STEMS).stream())
                .map(Words.Token::text)
                .collect(Collectors.toSet());
    }

    /** A term that no title has would lead nowhere, unseen. */
    @Test
    void everyPlainWordLeadsSomewhere() {
        var titles = RESULTS.index().entries().stream()
                .map(entry -> entry.title().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(TestCatalogue.get().plainWords().entries()).allSatisfy(plain -> {
            assertThat(plain.terms())
                    .allSatisfy(term -> assertThat(titles)
                            .as(term)
                            .anyMatch(title -> title.contains(term.toLowerCase(Locale.ROOT))));
            assertThat(plain.words())
                    .allSatisfy(word -> assertThat(RESULTS.of(word)).as(word).isNotEmpty());
        });
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(RESULTS.of("xyzzy")).isEmpty();
        assertThat(RESULTS.of("the of and")).isEmpty();
        assertThat(RESULTS.of("*:* OR [a TO z] \"(~")).isEmpty();
        assertThat(RESULTS.of("")).isEmpty();
    }

    @Test
    void marksTheWordsThatFit() {
        var found = RESULTS.of("swedish").get(0).found().get(0);
        assertThat(found.snippet().parts()).isNotEmpty();
        var marked = RESULTS.of("needle").stream()
                .flatMap(group -> group.found().stream())
                .flatMap(hit -> hit.snippet().parts().stream())
                .filter(Snippet.Part::marked)
                .map(part -> part.text().toLowerCase(Locale.ROOT));
        assertThat(marked).isNotEmpty().allMatch(word -> word.startsWith("needl"));
    }

    /** The longest word with a letter left out, doubled, swapped with the next or replaced, never the first letter. */
    private static Set<String> typos(String typed) {
        var word = Stream.of(typed.split(" "))
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow();
        var typos = new LinkedHashSet<String>();
        if (word.length() < 5) {
            return typos;
        }
        for (int at = 1; at < word.length() - 1; at++) {
            var before = word.substring(0, at);
            var after = word.substring(at + 1);
            var letter = word.charAt(at);
            typos.add(before + after);
            typos.add(before + letter + letter + after);
            typos.add(before + word.charAt(at + 1) + letter + word.substring(at + 2));
            typos.add(before + (letter == 'e' ? 'a' : 'e') + after);
        }
        typos.remove(word);
        return typos.stream()
                .map(typo -> typed.replace(word, typo))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNearTheTop(String address, List<Results.OnShelf> groups) {
        return groups.stream()
                .flatMap(group -> group.found().stream().limit(3))
                .anyMatch(found -> found.entry().address().equals(address));
    }

    private static List<List<String>> addresses(List<Results.OnShelf> groups) {
        return groups.stream()
                .map(group -> group.found().stream()
                        .map(found -> found.entry().address())
                        .toList())
                .toList();
    }

    private static Results results() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/activity", "messages/guide", "messages/search");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var catalogue = TestCatalogue.get();
        return new Results(new SearchIndex(new Entries(catalogue, messages), catalogue));
    }
}
