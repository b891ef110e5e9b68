package dev.unknot.picture;

import org.jspecify.annotations.Nullable;

/**
 * A place in the room, or one beside a part of the body: with the head, chest or pelvis as forward, up and out of it, with
 * any other joint as ahead, up and right in the room.
 */
public record Place(@Nullable Joint near, Vec by) {

    /** Reads {@code "1 2 3"}, {@code "RIGHT_HAND"} or {@code "RIGHT_HAND 1 2 3"}. */
    public static Place parse(String text) {
        var words = text.strip().split("\\s+", 2);
        if (!Character.isLetter(words[0].charAt(0))) {
            return new Place(null, Vec.parse(text));
        }
        return new Place(Joint.valueOf(words[0]), words.length == 1 ? Vec.ZERO : Vec.parse(words[1]));
    }

    /** Places on a part of the body mirror themselves: they are given as out. */
    Place mirrored() {
        return near == null ? new Place(null, by.mirrored()) : this;
    }
}
