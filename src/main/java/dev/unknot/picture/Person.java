package dev.unknot.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is drawn. People differ in age, body, skin and hair, and none of that says what they can do; their bones are the same, so
 * that one pose serves all.
 */
public enum Person {
    ALEX(Hair.SHORT, 0, 0, 0, 0xf3ddb3, 0x5b3d22, 0xdfeae2, 0x86a99d),
    MARA(Hair.BUN, 0.6, 4.6, 1, 0xe3b98c, 0x2e2320, 0xefdbe0, 0x7f8fae),
    JOSEPH(Hair.NONE, 4, 0, 0, 0xf6e2c4, 0xb8b4ac, 0xd9e4f0, 0x8a8378),
    AMINA(Hair.CURLS, 1.5, 4.2, 1.6, 0x7d4e31, 0x1f1815, 0xf4e7bf, 0x8a7fa0),
    RUTH(Hair.BOB, 1.5, 4, 1, 0xf1d6b4, 0xc9c5bd, 0xe4def0, 0x7f9aa6),
    DEV(Hair.SHORT, 2.2, 0, 0.4, 0xb98252, 0x241c18, 0xf2e1cc, 0x6f8d94),
    LENA(Hair.LONG, 9, 5, 1.4, 0xf0cfa6, 0x6e4526, 0xdcebe6, 0x8f7f9a);

    /** How hair lies on the head. */
    enum Hair {
        NONE,
        SHORT,
        CURLS,
        BUN,
        BOB,
        LONG
    }

    /** All but those who are drawn only where a picture names them: a pregnant person is not a body like any other. */
    private static final List<Person> ANYBODY = List.of(ALEX, MARA, JOSEPH, AMINA, RUTH, DEV);

    private final Hair hair;
    private final double belly;
    private final double bust;
    private final double hips;
    private final int skin;
    private final int hairColour;
    private final int shirt;
    private final int trousers;

    Person(Hair hair, double belly, double bust, double hips, int skin, int hairColour, int shirt, int trousers) {
        this.hair = hair;
        this.belly = belly;
        this.bust = bust;
        this.hips = hips;
        this.skin = skin;
        this.hairColour = hairColour;
        this.shirt = shirt;
        this.trousers = trousers;
    }

    /** The person drawn where a picture names nobody: always the same for the same activity. */
    static Person of(String activity) {
        return ANYBODY.get(Math.floorMod(activity.hashCode(), ANYBODY.size()));
    }

    /** Somebody else, to help. */
    Person other() {
        return ANYBODY.get((ANYBODY.indexOf(this) + 1) % ANYBODY.size());
    }

    Hair hair() {
        return hair;
    }

    /** Centimetres by which the belly comes forward. */
    double belly() {
        return belly;
    }

    /** Radius of the breasts in centimetres, or 0. */
    double bust() {
        return bust;
    }

    /** Centimetres by which the hips are wider. */
    double hips() {
        return hips;
    }

    /** Their own colour of skin, hair or clothes by day; nothing for what is the same for all. */
    @Nullable
    Integer colour(Tone tone) {
        return switch (tone) {
            case SKIN -> skin;
            case HAIR -> hairColour;
            case SHIRT -> shirt;
            case TROUSERS -> trousers;
            default -> null;
        };
    }
}
