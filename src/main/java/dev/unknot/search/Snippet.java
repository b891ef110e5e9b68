package dev.unknot.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The sentence of an entry that says most about what was looked for, in parts, with the words that fit marked. */
record Snippet(List<Part> parts) {

    private static final int LONGEST = 200;

    record Part(String text, boolean marked) {}

    static Snippet of(Entry entry, Set<String> stems) {
        return entry.sentences().stream()
                .max(Comparator.comparingLong(sentence -> fitting(sentence, stems)))
                .map(sentence -> marked(shortened(sentence), stems))
                .orElse(new Snippet(List.of()));
    }

    private static long fitting(String sentence, Set<String> stems) {
        return Words.of(sentence, Words.STEMS).stream()
                .map(Words.Token::text)
                .filter(stems::contains)
                .distinct()
                .count();
    }

    private static String shortened(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        return sentence.substring(0, sentence.lastIndexOf(' ', LONGEST)) + " …";
    }

    private static Snippet marked(String sentence, Set<String> stems) {
        var parts = new ArrayList<Part>();
        int done = 0;
        for (var token : Words.of(sentence, Words.STEMS)) {
            if (stems.contains(token.text())) {
                parts.add(new Part(sentence.substring(done, token.start()), false));
                parts.add(new Part(sentence.substring(token.start(), token.end()), true));
                done = token.end();
            }
        }
        parts.add(new Part(sentence.substring(done), false));
        return new Snippet(parts.stream().filter(part -> !part.text().isEmpty()).toList());
    }
}
