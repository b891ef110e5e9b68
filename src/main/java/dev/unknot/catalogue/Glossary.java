package dev.unknot.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Hard words that must stay, each with its meaning in plain ones. */
public record Glossary(List<Word> words) {

    public Glossary {
        words = List.copyOf(words);
    }

    /**
     * @param forms other shapes of the word
     * @param names other names, or things of that kind
     */
    public record Word(
            String word,
            @Nullable List<String> forms,
            @Nullable List<String> names,
            String means) {

        /** The word and all its other shapes. */
        public List<String> shapes() {
            return Stream.of(List.of(word), orNone(forms), orNone(names))
                    .flatMap(List::stream)
                    .toList();
        }

        private static List<String> orNone(@Nullable List<String> words) {
            return words == null ? List.of() : words;
        }

        /** The word in addresses, such as {@code trigger-point}. */
        public String slug() {
            return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }

        private Pattern inText() {
            return Pattern.compile(
                    shapes().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** The words that occur in a text, in the order of the glossary. */
    public List<Word> in(Collection<String> text) {
        var whole = String.join("\n", text);
        return words.stream()
                .filter(word -> word.inText().matcher(whole).find())
                .toList();
    }
}
