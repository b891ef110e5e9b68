package dev.unknot.paper;

enum TextSize {
    /** 11 points. */
    STANDARD,
    /** 18 points. */
    LARGE
}
