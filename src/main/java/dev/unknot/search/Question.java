package dev.unknot.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody looks for, as words. */
final class Question {

    /** The longest text that is looked for, in characters. */
    static final int LONGEST = 80;

    private static final int MOST_WORDS = 10;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_MISTYPED = 4;
    private static final int SHORTEST_MISTYPED_TWICE = 8;
    /** People seldom mistype the first letter, and another first letter mostly makes another word. */
    private static final int RIGHT_LETTERS = 1;

    private static final float BEGINNING = 0.4f;
    private static final float MISTYPED = 0.5f;
    private static final float TOGETHER = 0.7f;
    private static final float TIE = 0.1f;

    private final List<String> written;
    private final List<String> stems;

    Question(String typed) {
        this.written = words(Words.of(typed, Words.WRITTEN));
        this.stems = words(Words.of(typed, Words.STEMS));
    }

    private static List<String> words(List<Words.Token> tokens) {
        return tokens.stream().limit(MOST_WORDS).map(Words.Token::text).toList();
    }

    Set<String> stems() {
        return new HashSet<>(stems);
    }

    /** Fits what has most of the words, the rarer the better, in its title better than in its text, best side by side. */
    Query query(IndexReader reader) throws IOException {
        var all = new BooleanQuery.Builder();
        for (int at = 0; at < stems.size(); at++) {
            all.add(word(written.get(at), stems.get(at), reader), Occur.SHOULD);
        }
        all.setMinimumNumberShouldMatch((stems.size() + 1) / 2);
        if (stems.size() < 2) {
            return all.build();
        }
        var together = new BooleanQuery.Builder().add(all.build(), Occur.MUST);
        for (var field : Field.values()) {
            var phrase = new PhraseQuery(1, field.stems(), stems.toArray(String[]::new));
            together.add(new BoostQuery(phrase, TOGETHER * field.weight()), Occur.SHOULD);
        }
        return together.build();
    }

    private static Query word(String written, String stem, IndexReader reader) throws IOException {
        var ways = new ArrayList<Query>();
        boolean known = isKnown(written, stem, reader);
        for (var field : Field.values()) {
            var term = new Term(field.stems(), stem);
            ways.add(new BoostQuery(new TermQuery(term), field.weight()));
        }
        for (var field : Field.values()) {
            var term = new Term(field.written(), written);
            if (!known && written.length() >= SHORTEST_BEGINNING) {
                ways.add(new BoostQuery(new PrefixQuery(term), BEGINNING * field.weight()));
            }
            if (!known && written.length() >= SHORTEST_MISTYPED) {
                int edits = written.length() >= SHORTEST_MISTYPED_TWICE ? 2 : 1;
                ways.add(new BoostQuery(new FuzzyQuery(term, edits, RIGHT_LETTERS), MISTYPED * field.weight()));
            }
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    /** A word that is written somewhere is meant as it is: "tens" is no beginning of "tense". */
    private static boolean isKnown(String written, String stem, IndexReader reader) throws IOException {
        for (var field : Field.values()) {
            if (reader.docFreq(new Term(field.stems(), stem)) > 0
                    || reader.docFreq(new Term(field.written(), written)) > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return stems.stream().collect(Collectors.joining(" "));
    }
}
