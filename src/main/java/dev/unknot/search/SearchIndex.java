package dev.unknot.search;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.PlainWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.springframework.stereotype.Component;

/** An index of all entries in memory, made once at start. */
@Component
class SearchIndex {

    private final List<Entry> entries;
    private final IndexReader reader;
    private final IndexSearcher searcher;

    /** An entry that fits, best first. */
    record Hit(Entry entry, float score) {}

    SearchIndex(Entries entries, Catalogue catalogue) {
        this.entries = entries.all();
        try {
            this.reader = DirectoryReader.open(index(this.entries, catalogue.plainWords()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.searcher = new IndexSearcher(reader);
    }

    private static ByteBuffersDirectory index(List<Entry> entries, PlainWords plainWords) throws IOException {
        var directory = new ByteBuffersDirectory();
        var written = Map.of(
                Field.TITLE.written(), Words.WRITTEN,
                Field.ALSO.written(), Words.WRITTEN,
                Field.TEXT.written(), Words.WRITTEN);
        var config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(Words.STEMS, written));
        try (var writer = new IndexWriter(directory, config)) {
            for (var entry : entries) {
                var document = new Document();
                add(document, Field.TITLE, entry.title() + " " + entry.kicker());
                add(document, Field.ALSO, alsoCalled(entry, plainWords));
                add(document, Field.TEXT, String.join("\n", entry.sentences()));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static void add(Document document, Field field, String text) {
        document.add(new TextField(field.stems(), text, Store.NO));
        document.add(new TextField(field.written(), text, Store.NO));
    }

    /** What people type when they mean this entry. */
    private static String alsoCalled(Entry entry, PlainWords plainWords) {
        return plainWords.entries().stream()
                .filter(plain -> plain.terms().stream().anyMatch(term -> names(entry, term)))
                .flatMap(plain -> plain.words().stream())
                .collect(Collectors.joining("\n"));
    }

    private static boolean names(Entry entry, String term) {
        return Pattern.compile("\\b" + Pattern.quote(term.toLowerCase(Locale.ROOT)))
                .matcher(entry.title().toLowerCase(Locale.ROOT))
                .find();
    }

    List<Entry> entries() {
        return entries;
    }

    /** Everything that fits, best first. */
    List<Hit> find(Question question) {
        try {
            var query = question.query(reader);
            var found = new ArrayList<Hit>();
            for (var hit : searcher.search(query, Math.max(1, entries.size())).scoreDocs) {
                var entry = entries.get(hit.doc);
                found.add(new Hit(entry, hit.score * entry.weight()));
            }
            found.sort(Comparator.comparing(Hit::score).reversed());
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
