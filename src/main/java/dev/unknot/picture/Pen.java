package dev.unknot.picture;

/** Writes the {@code d} of a path, from place to place, in whole steps. */
final class Pen {

    private final StringBuilder path = new StringBuilder();
    private final Fit fit;
    private long x;
    private long y;

    Pen(Fit fit) {
        this.fit = fit;
    }

    void move(Spot to) {
        x = fit.x(to);
        y = fit.y(to);
        path.append('M').append(x);
        pair(y);
    }

    void line(Spot to) {
        if (fit.x(to) != x || fit.y(to) != y) {
            path.append('l');
            step(to);
        }
    }

    void arc(double radius, boolean large, Spot to) {
        var length = fit.length(radius);
        path.append('a').append(length).append(' ').append(length).append(large ? " 0 1 1" : " 0 0 1");
        var from = path.length();
        step(to);
        if (path.charAt(from) != '-') {
            path.insert(from, ' ');
        }
    }

    void bow(Spot toward, Spot to) {
        path.append('Q').append(fit.x(toward));
        pair(fit.y(toward));
        path.append(' ').append(fit.x(to));
        pair(fit.y(to));
    }

    void close() {
        path.append('z');
    }

    private void step(Spot to) {
        path.append(fit.x(to) - x);
        pair(fit.y(to) - y);
        x = fit.x(to);
        y = fit.y(to);
    }

    private void pair(long second) {
        if (second >= 0) {
            path.append(' ');
        }
        path.append(second);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
