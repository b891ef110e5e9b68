package dev.unknot.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts text into words: in lower case, without accents and without words such as "the". */
final class Words {

    /** Names that only look like a plural. */
    private static final CharArraySet NAMES = new CharArraySet(List.of("tens"), true);

    /** Words as they are written, for beginnings and typing errors. */
    static final Analyzer WRITTEN = analyzer(false);

    /** Stems, which are the same for "needle" and "needles". */
    static final Analyzer STEMS = analyzer(true);

    private Words() {}

    /** A word or stem, and its position in the text. */
    record Token(String text, int start, int end) {}

    static List<Token> of(String text, Analyzer analyzer) {
        var tokens = new ArrayList<Token>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static Analyzer analyzer(boolean stems) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                TokenStream words = new EnglishPossessiveFilter(tokenizer);
                words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
                words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
                words = new SetKeywordMarkerFilter(words, NAMES);
                return new TokenStreamComponents(tokenizer, stems ? new PorterStemFilter(words) : words);
            }
        };
    }
}
