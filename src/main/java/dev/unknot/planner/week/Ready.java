package dev.unknot.planner.week;

/**
 * What a person said when a step was due ("Ready for more?"). Without an answer the step is taken.
 *
 * @param activity code
 * @param week the week in which the step was due, from 1
 */
public record Ready(String activity, int week, Answer answer) {

    /** Another answer than yes. */
    public enum Answer {
        /** The same once more. */
        STAY,
        /** One level down. */
        EASIER
    }
}
