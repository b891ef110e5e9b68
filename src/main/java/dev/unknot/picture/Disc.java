package dev.unknot.picture;

/** A ball as it is seen: a circle on the paper. */
record Disc(Spot middle, double radius) {}
