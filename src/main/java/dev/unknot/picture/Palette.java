package dev.unknot.picture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The colours of the pages, by lightness far enough apart to be told apart without colour. */
enum Palette {
    LIGHT(Map.ofEntries(
            entry(Tone.SKIN, 0xf3ddb3),
            entry(Tone.HAIR, 0x5b3d22),
            entry(Tone.SHIRT, 0xdfeae2),
            entry(Tone.TROUSERS, 0x86a99d),
            entry(Tone.SHOE, 0x12483f),
            entry(Tone.MUSCLE, 0xb4531f),
            entry(Tone.LINE, 0x0b332c),
            entry(Tone.FACE, 0x2b2722),
            entry(Tone.WOOD, 0xd9ccb4),
            entry(Tone.METAL, 0x857660),
            entry(Tone.RUBBER, 0xc07f1c),
            entry(Tone.CLOTH, 0xe1eaf1),
            entry(Tone.PILLOW, 0xf2e9d8),
            entry(Tone.WALL, 0xf2e9d8),
            entry(Tone.GROUND, 0xf2e9d8),
            entry(Tone.ARROW, 0x244766),
            entry(Tone.LABEL, 0xfffdf8),
            entry(Tone.SHEET, 0xfffdf8))),
    DARK(Map.ofEntries(
            entry(Tone.SKIN, 0xe8cfa0),
            entry(Tone.HAIR, 0x4a3320),
            entry(Tone.SHIRT, 0xc6d8cd),
            entry(Tone.TROUSERS, 0x6f9688),
            entry(Tone.SHOE, 0x2f6a5d),
            entry(Tone.MUSCLE, 0xb4531f),
            entry(Tone.LINE, 0x0b1512),
            entry(Tone.FACE, 0x1a1815),
            entry(Tone.WOOD, 0x857660),
            entry(Tone.METAL, 0xa3957f),
            entry(Tone.RUBBER, 0xe5ab4c),
            entry(Tone.CLOTH, 0x8ba3b8),
            entry(Tone.PILLOW, 0xd3cabb),
            entry(Tone.WALL, 0x4a4338),
            entry(Tone.GROUND, 0x3b352b),
            entry(Tone.ARROW, 0xb5d3ec),
            entry(Tone.LABEL, 0x1f2f3d),
            entry(Tone.SHEET, 0x24211c)));

    /** How much of the line's colour is mixed into what is farther away, in hundredths. */
    private static final int SHADE = 22;

    /** Less for skin: a grey arm looks like somebody else's. */
    private static final int SKIN_SHADE = 11;

    /** How much of their own colours is left of people on a dark page, in hundredths. */
    private static final int BY_NIGHT = 92;

    private final Map<Tone, Integer> colours;

    Palette(Map<Tone, Integer> colours) {
        this.colours = colours;
    }

    String colour(Tone tone, boolean far) {
        return colour(tone, far, null);
    }

    /**
     * @param person whose colours count, for what people have on and are
     */
    String colour(Tone tone, boolean far, @Nullable Person person) {
        var theirs = person == null ? null : person.colour(tone);
        var own = theirs == null
                ? Objects.requireNonNull(colours.get(tone))
                : this == LIGHT ? theirs : mixed(theirs, 0, 100 - BY_NIGHT);
        var line = Objects.requireNonNull(colours.get(Tone.LINE));
        return hex(far ? mixed(own, line, tone == Tone.SKIN ? SKIN_SHADE : SHADE) : own);
    }

    private static int mixed(int own, int other, int hundredths) {
        return part(own, other, 16, hundredths) | part(own, other, 8, hundredths) | part(own, other, 0, hundredths);
    }

    private static int part(int own, int other, int shift, int hundredths) {
        return ((own >> shift & 0xff) * (100 - hundredths) + (other >> shift & 0xff) * hundredths) / 100 << shift;
    }

    private static String hex(int colour) {
        var digits = Integer.toHexString(colour);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
