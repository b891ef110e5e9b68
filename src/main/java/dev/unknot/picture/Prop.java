package dev.unknot.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the picture.
 *
 * @param kind what it is
 * @param at where it is: the middle of its top for furniture, the middle otherwise
 * @param through the places that a rod or band goes through, or that a cushion is wrapped around
 * @param size of a box: ahead, up and to the right
 * @param along where a dumbbell or a roller points
 * @param wide how thick a rod is, or how large a ball
 * @param tone what a box or rod is made of, if not what it usually is
 * @param turned degrees by which furniture is turned to the right
 * @param layer whether it is painted before all else, after all else, or by how near it is
 */
public record Prop(
        Kind kind,
        @Nullable Place at,
        @Nullable List<Place> through,
        @Nullable Vec size,
        @Nullable Vec along,
        @Nullable Double wide,
        @Nullable Tone tone,
        @Nullable Double turned,
        @Nullable Layering layer) {

    /** What a thing is. */
    public enum Kind {
        MAT,
        WALL,
        BOX,
        ROD,
        BAND,
        CUSHION,
        BALL,
        CHAIR,
        STOOL,
        TABLE,
        DUMBBELL
    }

    /** When a thing is painted. */
    enum Layering {
        BEHIND,
        BEFORE,
        BETWEEN
    }
}
