package dev.unknot.picture;

/** Of the person who is drawn. */
enum Side {
    RIGHT(1),
    LEFT(-1);

    private final int sign;

    Side(int sign) {
        this.sign = sign;
    }

    /** Forward, up and out become forward, up and right. */
    Vec local(Vec outward) {
        return new Vec(outward.x(), outward.y(), outward.z() * sign);
    }
}
