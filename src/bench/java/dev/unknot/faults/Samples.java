package dev.unknot.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Answers to many requests, in no order. */
final class Samples {

    /** What was asked for. */
    public enum Kind {
        GUIDE,
        PLAN,
        WRITE
    }

    /**
     * One answer.
     *
     * @param at when it was asked for, as {@link System#nanoTime()}
     * @param status 0 if there was none
     */
    record Sample(Kind kind, long at, int status, Duration took, boolean saysWhen) {

        boolean isFine() {
            return status == 200 || status == 201;
        }

        /** Whether somebody was asked to come back later, and when. */
        boolean isPutOff() {
            return status == 503 && saysWhen;
        }
    }

    private final List<Sample> all;

    Samples(List<Sample> all) {
        this.all = List.copyOf(all);
    }

    Samples of(Kind kind) {
        return where(sample -> sample.kind() == kind);
    }

    /** Those that were asked for from one moment on and before another. */
    Samples between(long from, long to) {
        return where(sample -> sample.at() - from >= 0 && sample.at() - to < 0);
    }

    Samples where(Predicate<Sample> isMeant) {
        return new Samples(all.stream().filter(isMeant).toList());
    }

    int count() {
        return all.size();
    }

    int count(Predicate<Sample> isMeant) {
        return where(isMeant).count();
    }

    /** When the last of them was asked for, in seconds after a moment; 0 if there is none. */
    double lastAfter(long moment) {
        return all.stream()
                .mapToDouble(sample -> (sample.at() - moment) / 1e9)
                .max()
                .orElse(0);
    }

    /** Seconds within which this many of 100 were answered. */
    double percentile(int percent) {
        var sorted = new ArrayList<>(all.stream().map(Sample::took).sorted().toList());
        return sorted.isEmpty() ? 0 : seconds(sorted.get((sorted.size() - 1) * percent / 100));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @Override
    public String toString() {
        return "%d answers: %d fine, %d put off, %d else; median %.2f s, 99 %% %.2f s, slowest %.2f s"
                .formatted(
                        count(),
                        count(Sample::isFine),
                        count(Sample::isPutOff),
                        count(sample -> !sample.isFine() && !sample.isPutOff()),
                        percentile(50),
                        percentile(99),
                        percentile(100));
    }
}
