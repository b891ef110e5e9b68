package dev.unknot.planner;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Numbers in order, asked for by their share from below. */
final class Percentiles {

    private final double[] sorted;

    Percentiles(Collection<Double> numbers) {
        sorted = numbers.stream().mapToDouble(number -> number).sorted().toArray();
    }

    double at(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** The share of those at or below the limit. */
    double shareUpTo(double limit) {
        return (double) Arrays.stream(sorted).filter(number -> number <= limit).count() / sorted.length;
    }

    int size() {
        return sorted.length;
    }

    /** Cells of a table row. */
    String cells(double... shares) {
        var cells = new StringBuilder();
        for (double share : shares) {
            cells.append(number(at(share))).append(" | ");
        }
        return cells.toString();
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%,.0f", number);
    }
}
