package dev.unknot.catalogue;

import java.util.List;

/** What people type when they look for something that the content calls by another name. */
public record PlainWords(List<Entry> entries) {

    public PlainWords {
        entries = List.copyOf(entries);
    }

    /**
     * @param words what people type
     * @param terms what the content says instead
     */
    public record Entry(List<String> words, List<String> terms) {}
}
