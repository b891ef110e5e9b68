package dev.unknot.plan;

import java.time.LocalDate;

/**
 * What a person told about one box: the same box that the paper has to tick.
 *
 * @param activity code
 * @param box 1 for the first of the activity on its day, at most {@link #MOST_BOXES}
 */
public record Tick(LocalDate day, String activity, int box, Told told) {

    /** More boxes in a row are no help: what is done more often has a single one. */
    public static final int MOST_BOXES = 3;

    public Tick {
        if (box < 1 || box > MOST_BOXES) {
            throw new IllegalArgumentException("There is no box " + box);
        }
    }

    /** How many boxes something has that is done so often a day. */
    public static int boxes(int timesPerDay) {
        return timesPerDay > MOST_BOXES ? 1 : timesPerDay;
    }

    /** Whether it is about the same box. */
    boolean isAbout(Tick other) {
        return box == other.box && day.equals(other.day) && activity.equals(other.activity);
    }

    /** The boxes of an activity on a day: as many as it has on paper. */
    public record Row(String activity, int boxes) {}
}
