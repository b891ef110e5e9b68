package dev.unknot.picture;

/** How long the bones are, in centimetres: one grown-up of 172 cm, the same in every picture. */
final class Bones {

    static final double LUMBAR = 17;
    static final double LOWER_CHEST = 17;
    static final double UPPER_CHEST = 17;
    static final double NECK = 11.5;
    static final double SKULL = 9.5;
    static final double UPPER_ARM = 29;
    static final double FOREARM = 25;
    static final double PALM = 8;
    static final double THIGH = 42;
    static final double SHIN = 40;
    static final double ANKLE = 8;
    static final double FOOT = 15;

    /** From the middle of the pelvis to a hip, and from the top of the chest to a shoulder: forward, up, out. */
    static final Vec HIP = new Vec(0, -2, 8.5);

    static final Vec SHOULDER = new Vec(0.5, -4, 17.5);

    private Bones() {}
}
