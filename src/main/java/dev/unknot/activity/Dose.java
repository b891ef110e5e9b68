package dev.unknot.activity;

/**
 * How much of an activity is done on one day, at its standard level.
 *
 * @param sets sets of one go
 * @param reps repetitions of a set, a side where the steps change sides
 * @param holdSeconds seconds held, 0 for moving
 * @param timesPerDay goes on a day on which it is planned
 * @param minutes whole minutes of one go, change-over included
 */
public record Dose(int sets, int reps, int holdSeconds, int timesPerDay, int minutes) {

    public Dose {
        if (sets < 1 || reps < 1 || holdSeconds < 0 || timesPerDay < 1 || minutes < 1) {
            throw new IllegalArgumentException("A dose counts from one: " + sets + " × " + reps + " × " + holdSeconds
                    + " s, " + timesPerDay + " a day, " + minutes + " min");
        }
    }

    /** Minutes of the whole day. */
    public int minutesPerDay() {
        return minutes * timesPerDay;
    }

    /** Whether it is done once by the clock, and not counted in sets and repetitions. */
    public boolean isTimed() {
        return sets == 1 && reps == 1 && holdSeconds == 0;
    }
}
