package dev.unknot.activity;

import java.util.stream.IntStream;

/**
 * How much of an activity is done on one day: the numbers, and the words that say the same.
 *
 * @param sets sets of one go
 * @param reps repetitions or holds of a set
 * @param holdSeconds seconds held, 0 for moving
 * @param timesPerDay goes on a day on which it is planned
 * @param minutes whole minutes of one go, rest between sets included
 * @param effort 0–10
 * @param perSide whether each side does it in turn, which doubles the time and not the sets
 * @param restSeconds between sets
 * @param loadStep by how many steps the load is above the first
 * @param daysWanted days a week to aim for, 0–7
 * @param text what a person reads
 */
public record Dose(
        int sets,
        int reps,
        int holdSeconds,
        int timesPerDay,
        int minutes,
        int effort,
        boolean perSide,
        int restSeconds,
        int loadStep,
        int daysWanted,
        String text) {

    /** Of what is never scheduled. */
    static final Dose NONE = new Dose(0, 0, 0, 0, 0, 0, false, 0, 0, 0, "");

    public Dose {
        if (IntStream.of(sets, reps, holdSeconds, timesPerDay, minutes, effort, restSeconds, loadStep, daysWanted)
                .anyMatch(number -> number < 0)) {
            throw new IllegalArgumentException("A dose has a number below zero: " + text);
        }
    }

    /** Whether there is something to do. */
    boolean countsFromOne() {
        return IntStream.of(sets, reps, timesPerDay, minutes).allMatch(number -> number > 0);
    }

    /** Minutes of the whole day. */
    public int minutesPerDay() {
        return minutes * timesPerDay;
    }

    /** Whether it is done once by the clock, and not counted in sets and repetitions. */
    public boolean isTimed() {
        return sets <= 1 && reps <= 1 && holdSeconds == 0;
    }
}
