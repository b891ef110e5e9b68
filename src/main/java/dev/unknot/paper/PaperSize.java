package dev.unknot.paper;

import dev.unknot.activity.Country;

/** Sheets of paper, in millimetres. */
enum PaperSize {
    A4(210, 297),
    LETTER(215.9, 279.4);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    static PaperSize usualIn(Country country) {
        return country == Country.US ? LETTER : A4;
    }
}
