package dev.unknot.picture;

import java.util.ArrayList;
import java.util.List;

/** The line that wraps tightly around circles: arcs, and straight pieces between them. */
final class Hull {

    private static final int STEPS = 360;

    /** A circle on the line, and where the line comes to it and leaves it, as angles. */
    record Arc(Disc disc, double from, double to) {

        Spot start() {
            return on(from);
        }

        Spot end() {
            return on(to);
        }

        private Spot on(double angle) {
            return disc.middle().plus(disc.radius() * StrictMath.cos(angle), disc.radius() * StrictMath.sin(angle));
        }
    }

    private Hull() {}

    /** The arcs in the order in which the line meets them, or a single whole circle. */
    static List<Arc> around(List<Disc> discs) {
        var runs = runs(discs);
        if (runs.size() == 1) {
            return List.of(new Arc(runs.get(0).disc, 0, 2 * StrictMath.PI));
        }
        var arcs = new ArrayList<Arc>();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            var before = runs.get((i + runs.size() - 1) % runs.size());
            var after = runs.get((i + 1) % runs.size());
            var from = tangent(before.disc, run.disc, run.angle);
            var to = tangent(run.disc, after.disc, after.angle);
            arcs.add(new Arc(run.disc, from, to < from ? to + 2 * StrictMath.PI : to));
        }
        return arcs;
    }

    private record Run(Disc disc, double angle) {}

    /** Which circle is outermost, direction by direction. */
    private static List<Run> runs(List<Disc> discs) {
        var runs = new ArrayList<Run>();
        for (int step = 0; step < STEPS; step++) {
            var angle = 2 * StrictMath.PI * step / STEPS;
            var outermost = outermost(discs, angle);
            if (runs.isEmpty() || !runs.get(runs.size() - 1).disc.equals(outermost)) {
                runs.add(new Run(outermost, angle));
            }
        }
        if (runs.size() > 1 && runs.get(0).disc.equals(runs.get(runs.size() - 1).disc)) {
            runs.remove(0);
        }
        return runs;
    }

    private static Disc outermost(List<Disc> discs, double angle) {
        var best = discs.get(0);
        for (var disc : discs) {
            if (reach(disc, angle) > reach(best, angle) + 1e-6) {
                best = disc;
            }
        }
        return best;
    }

    private static double reach(Disc disc, double angle) {
        return disc.middle().x() * StrictMath.cos(angle) + disc.middle().y() * StrictMath.sin(angle) + disc.radius();
    }

    /** The angle, next to the given one, at which one straight line touches both circles. */
    private static double tangent(Disc one, Disc other, double near) {
        var dx = other.middle().x() - one.middle().x();
        var dy = other.middle().y() - one.middle().y();
        var ratio = (one.radius() - other.radius()) / StrictMath.hypot(dx, dy);
        var spread = StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, ratio)));
        var middle = StrictMath.atan2(dy, dx);
        var first = closest(middle - spread, near);
        var second = closest(middle + spread, near);
        return StrictMath.abs(first - near) < StrictMath.abs(second - near) ? first : second;
    }

    private static double closest(double angle, double to) {
        var turn = 2 * StrictMath.PI;
        return angle - turn * StrictMath.rint((angle - to) / turn);
    }
}
