package dev.unknot.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How hard a text is to read: the grade of Flesch and Kincaid, 0.39 words a sentence + 11.8 syllables a word − 15.59.
 *
 * <p>A line ends a sentence, and so does a full stop, question or exclamation mark, or a colon. A number is one word of one
 * syllable. Parts joined by a hyphen or a slash are words of their own. A word that the glossary explains counts like any other.
 */
public final class Readability {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])[)”’\"]*\\s+|\\n");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** Two vowels side by side that are two syllables. */
    private static final Pattern HIATUS = Pattern.compile(
            "(?<![tscg])ia|(?<![tscxg])io|(?<=[cs])io(?![nu])|ius$|iet|ier$|iest$|(?<![tc])ien[ct]|iu[mr]|eo(?!n)|(?<![qg])ua(?!rd)"
                    + "|uou|[aeiouy]ing|(?<=[aeioy])ism");

    /** An e that is not heard. */
    private static final Pattern SILENT =
            Pattern.compile("(?<![aeiouyl])e$|(?<=[aeiouy])le$|(?<![aeioudty])ed$|(?<![aeiouysxzcgh])(?<![^aeiouy]l)es$"
                    + "|(?<=[^aeiouyl])e(?=ly$|ful|less|ment)");

    /** Words the rules get wrong. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("people", 2),
            Map.entry("every", 2),
            Map.entry("everyday", 3),
            Map.entry("everyone", 3),
            Map.entry("everything", 3),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("someone", 2),
            Map.entry("somebody", 3),
            Map.entry("being", 2),
            Map.entry("does", 1),
            Map.entry("idea", 3),
            Map.entry("ideas", 3),
            Map.entry("create", 2),
            Map.entry("real", 1),
            Map.entry("really", 2),
            Map.entry("evening", 2),
            Map.entry("evenings", 2),
            Map.entry("business", 2),
            Map.entry("medicine", 3),
            Map.entry("medicines", 3),
            Map.entry("different", 3),
            Map.entry("several", 3),
            Map.entry("clothes", 1),
            Map.entry("homework", 2),
            Map.entry("therefore", 2),
            Map.entry("quiet", 2),
            Map.entry("science", 2),
            Map.entry("diet", 2),
            Map.entry("fluid", 2),
            Map.entry("usually", 4),
            Map.entry("gradual", 3),
            Map.entry("trial", 2),
            Map.entry("trials", 2),
            Map.entry("doing", 2),
            Map.entry("going", 2),
            Map.entry("shoulder", 2),
            Map.entry("wednesday", 2),
            Map.entry("maybe", 2),
            Map.entry("safety", 2),
            Map.entry("safely", 2),
            Map.entry("react", 2),
            Map.entry("nhs", 3),
            Map.entry("uk", 2),
            Map.entry("us", 1),
            Map.entry("who", 1),
            Map.entry("area", 3),
            Map.entry("beyond", 2),
            Map.entry("guideline", 2),
            Map.entry("guidelines", 2),
            Map.entry("scientific", 4));

    private Readability() {}

    /** What was counted, and what follows. */
    public record Level(int sentences, int words, int syllables, int longestSentence) {

        /** School years; a text of no words has none. */
        public double grade() {
            return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        }
    }

    /** Counts a text, one paragraph or list item a line. */
    public static Level of(Collection<String> lines) {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        int longest = 0;
        for (var sentence : sentences(lines)) {
            var found = words(sentence);
            if (!found.isEmpty()) {
                sentences++;
                words += found.size();
                longest = Math.max(longest, found.size());
                syllables += found.stream().mapToInt(Readability::syllables).sum();
            }
        }
        return new Level(sentences, words, syllables, longest);
    }

    /** The sentences of some lines. */
    public static List<String> sentences(Collection<String> lines) {
        var all = new ArrayList<String>();
        for (var line : lines) {
            all.addAll(List.of(SENTENCE_END.split(line.strip())));
        }
        return all;
    }

    /** The words of a sentence, numbers among them. */
    public static List<String> words(String sentence) {
        return BREAK.splitAsStream(sentence.toLowerCase(Locale.UK).replace('’', '\''))
                .map(word -> word.replaceAll("^'+|'+$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many syllables a word has, by rule of thumb. */
    public static int syllables(String word) {
        var bare = word.toLowerCase(Locale.UK).replace("'s", "").replace("'", "");
        if (bare.isEmpty() || Character.isDigit(bare.charAt(0))) {
            return 1;
        }
        var known = KNOWN.get(bare);
        if (known != null) {
            return known;
        }
        int count = (int) VOWELS.matcher(bare).results().count();
        count += (int) HIATUS.matcher(bare).results().count();
        count -= (int) SILENT.matcher(bare).results().count();
        return Math.max(1, count);
    }
}
