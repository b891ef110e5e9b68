package dev.unknot.search;

import java.util.List;

/**
 * Something that can be found.
 *
 * @param address where it is, with an anchor if it is a part of a page
 * @param kicker what it is part of, shown above the title
 * @param sentences what it says; one of them is shown with a hit
 * @param weight how much more (over 1) or less often this is meant than others that fit as well
 */
record Entry(Shelf shelf, String address, String kicker, String title, List<String> sentences, float weight) {

    Entry {
        sentences = List.copyOf(sentences);
    }
}
