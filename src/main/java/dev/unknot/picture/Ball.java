package dev.unknot.picture;

/** A ball in the room; bodies and soft things are wrapped around balls. */
record Ball(Vec middle, double radius) {

    Disc seen(View view) {
        return new Disc(view.see(middle), radius);
    }
}
