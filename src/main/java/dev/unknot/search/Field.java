package dev.unknot.search;

import java.util.Locale;

/** Where a word may stand, and how much it counts there. */
enum Field {
    TITLE(6),
    ALSO(4),
    TEXT(1);

    private final float weight;

    Field(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    String stems() {
        return name().toLowerCase(Locale.ROOT);
    }

    String written() {
        return stems() + "-written";
    }
}
