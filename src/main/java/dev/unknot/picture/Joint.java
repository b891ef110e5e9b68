package dev.unknot.picture;

/** A place on the body that has a name. */
public enum Joint {
    PELVIS,
    WAIST,
    RIBS,
    CHEST,
    NECK,
    SKULL,
    HEAD,
    RIGHT_SHOULDER,
    LEFT_SHOULDER,
    RIGHT_ELBOW,
    LEFT_ELBOW,
    RIGHT_WRIST,
    LEFT_WRIST,
    RIGHT_HAND,
    LEFT_HAND,
    RIGHT_HIP,
    LEFT_HIP,
    RIGHT_KNEE,
    LEFT_KNEE,
    RIGHT_ANKLE,
    LEFT_ANKLE,
    RIGHT_TOES,
    LEFT_TOES;

    static Joint of(Side side, String name) {
        return valueOf(side + "_" + name);
    }
}
