package dev.unknot.matching;

/** How well an approach fits, best first. */
public enum Band {
    CORE,
    HELPFUL,
    OPTIONAL,
    NOT_NOW
}
