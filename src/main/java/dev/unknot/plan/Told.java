package dev.unknot.plan;

/** What a person says of something that was planned. None of them is better than another. */
public enum Told {
    DONE,
    SHORTER,
    NOT_TODAY
}
