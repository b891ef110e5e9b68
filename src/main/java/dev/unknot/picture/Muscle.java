package dev.unknot.picture;

import static dev.unknot.picture.Muscle.On.ARM;
import static dev.unknot.picture.Muscle.On.NAPE;
import static dev.unknot.picture.Muscle.On.THROAT;
import static dev.unknot.picture.Muscle.On.TRUNK;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A muscle under the skin, as balls that one outline wraps around. Where it is drawn is for recognition; which muscles an
 * activity works is said by the regions of the activity alone.
 */
enum Muscle {
    UPPER_TRAPEZIUS(NAPE, "0 1 0", "SKULL -2.5 -2 2 2.2", "NECK -1.5 -3 5 3.2", "SHOULDER -0.5 2.6 -2.5 2.4"),
    MID_TRAPEZIUS(TRUNK, "-1 0 0", "CHEST -6 -2 1 2", "CHEST -6.5 -8 1 2", "SHOULDER -4.6 0.6 -3 2"),
    LOWER_TRAPEZIUS(TRUNK, "-1 0 0", "CHEST -6.4 -10 1 1.8", "WAIST -6.3 7 0.8 1.4", "SHOULDER -6 -4 -8 2"),
    RHOMBOIDS(
            TRUNK, "-1 0 0", "CHEST -6 -3 1.8 2", "CHEST -6.4 -9 1.8 2", "SHOULDER -6 -5 -9 2", "SHOULDER -6 -12 -9 2"),
    LEVATOR(NAPE, "-0.8 0.2 0.5", "SKULL -1.5 -3 4 1.8", "SHOULDER -4.5 -1 -8.5 2.4"),
    EXTENSORS_HIGH(TRUNK, "-1 0 0", "CHEST -6.2 -3 3 2.2", "RIBS -6.6 0 3 2.2"),
    EXTENSORS_LOW(TRUNK, "-1 0 0", "RIBS -6.6 0 3 2.2", "WAIST -6.4 6 3 2"),
    ROTATORS(TRUNK, "-1 0 0", "CHEST -6.2 -6 1.6 1.4", "RIBS -6.4 -4 4.6 2", "WAIST -6.4 9 2 1.4"),
    LATISSIMUS(
            TRUNK,
            "-1 0 0.5",
            "WAIST -5.8 1 3 2",
            "RIBS -5.6 0 10 2.4",
            "SHOULDER -3.6 -9 -3.4 2.2",
            "WAIST -5 6 9 2.2"),
    PECTORALS(
            TRUNK,
            "1 0 0",
            "CHEST 7.2 -8 2.2 2.4",
            "CHEST 7.4 -15 2.6 2.4",
            "CHEST 6.4 -15 9 2.6",
            "SHOULDER 3 -2.5 -2.5 2.4"),
    SERRATUS(TRUNK, "0.2 0 1", "RIBS 3.5 5 14 2", "RIBS 4.5 -3 14.6 2.2", "RIBS -1 -1 14.8 2.2"),
    CORE(TRUNK, "1 0 0", "WAIST 6.2 8 3 2.6", "WAIST 6.4 0 3 2.6", "PELVIS 7 6 2.4 2.6"),
    NECK_FLEXORS(THROAT, "1 0 0.3", "NECK 2.8 -3.5 1.2 2", "SKULL 3 -3 1.4 2"),
    NECK_EXTENSORS(NAPE, "-1 0 0", "NECK -2.6 -3 1 2.2", "SKULL -3 -1 1 2.2"),
    DELTOID(ARM, "0 0 1", "SHOULDER 0 1.2 1 4.4", "MID_ARM 0 0 1.6 2.6"),
    REAR_SHOULDER(ARM, "-1 0 0.4", "SHOULDER -2 0.6 0 3.6", "MID_ARM -1.6 0 0 2.2"),
    HAND(ARM, "0 0 0", "HAND 0 0 0 1.5");

    /** What a muscle is painted with. */
    enum On {
        TRUNK,
        NAPE,
        THROAT,
        ARM
    }

    private static final Map<String, List<Muscle>> BY_REGION = Map.ofEntries(
            Map.entry("upper trapezius", List.of(UPPER_TRAPEZIUS)),
            Map.entry("mid trapezius", List.of(MID_TRAPEZIUS)),
            Map.entry("lower trapezius", List.of(LOWER_TRAPEZIUS)),
            Map.entry("mid/lower trapezius", List.of(MID_TRAPEZIUS, LOWER_TRAPEZIUS)),
            Map.entry("rhomboids", List.of(RHOMBOIDS)),
            Map.entry("levator scapulae", List.of(LEVATOR)),
            Map.entry("thoracic extensors", List.of(EXTENSORS_HIGH, EXTENSORS_LOW)),
            Map.entry("thoracic rotators", List.of(ROTATORS)),
            Map.entry("thoracic spine", List.of(EXTENSORS_HIGH, EXTENSORS_LOW)),
            Map.entry("latissimus", List.of(LATISSIMUS)),
            Map.entry("pectorals", List.of(PECTORALS)),
            Map.entry("serratus anterior", List.of(SERRATUS)),
            Map.entry("core", List.of(CORE)),
            Map.entry("deep neck flexors", List.of(NECK_FLEXORS)),
            Map.entry("neck extensors", List.of(NECK_EXTENSORS)),
            Map.entry("neck", List.of(NECK_EXTENSORS)),
            Map.entry("deltoid", List.of(DELTOID)),
            Map.entry("rear shoulder", List.of(REAR_SHOULDER)),
            Map.entry("shoulder girdle", List.of(UPPER_TRAPEZIUS, DELTOID)),
            Map.entry("hand", List.of(HAND)),
            Map.entry("whole upper back", List.of(UPPER_TRAPEZIUS, MID_TRAPEZIUS, LOWER_TRAPEZIUS, RHOMBOIDS)),
            Map.entry("whole body", List.of()),
            Map.entry("aerobic", List.of()));

    private final On on;
    private final Vec outward;
    private final List<Spec> balls;

    /**
     * A ball of a muscle.
     *
     * @param joint it moves with: of the trunk, or of the arm without its side
     * @param by forward, up and out of the joint
     */
    record Spec(String joint, Vec by, double radius) {

        static Spec parse(String text) {
            var words = text.split(" ", -1);
            return new Spec(
                    words[0], Vec.parse(words[1] + " " + words[2] + " " + words[3]), Double.parseDouble(words[4]));
        }
    }

    Muscle(On on, String outward, String... balls) {
        this.on = on;
        this.outward = Vec.parse(outward);
        this.balls = Stream.of(balls).map(Spec::parse).toList();
    }

    /** The muscles of a region of the catalogue; none where a region is the whole body. */
    static List<Muscle> of(String region) {
        var muscles = BY_REGION.get(region);
        if (muscles == null) {
            throw new IllegalArgumentException("No muscle is drawn for the region " + region);
        }
        return muscles;
    }

    /** The muscles of all the regions that are painted with one part of the body, each once. */
    static List<Muscle> of(Collection<String> regions, On on) {
        return Stream.of(values())
                .filter(muscle -> muscle.on == on)
                .filter(muscle -> regions.stream().anyMatch(region -> of(region).contains(muscle)))
                .toList();
    }

    /** Where it faces the world, as forward, up and out of the chest. */
    Vec outward() {
        return outward;
    }

    List<Spec> balls() {
        return balls;
    }
}
