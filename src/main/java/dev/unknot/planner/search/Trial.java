package dev.unknot.planner.search;

import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.Ring;
import java.util.Arrays;
import java.util.List;

/** Tries other days for one thing in a finished week, to say what speaks against them. */
public final class Trial {

    private final List<Piece> pieces;
    private final Frame frame;
    private final DaySlots slots;
    private final Placed placed;

    public Trial(List<Piece> pieces, Frame frame, Placed placed) {
        this.pieces = pieces;
        this.frame = frame;
        this.slots = new DaySlots(pieces, frame);
        this.placed = placed;
    }

    /** The first level of the objective on which the week with other days is worse; ONLY_DAY if there is none. */
    public Kind whyNot(int place, int others) {
        var days = placed.days().clone();
        days[place] = others;
        var loads = new int[Ring.DAYS];
        var present = new int[Ring.DAYS];
        int active = 0;
        int changes = 0;
        int spread = 0;
        for (int at = 0; at < days.length; at++) {
            active |= days[at];
            changes += pieces.get(at).changesOfAbsence(days[at]);
            spread += pieces.get(at).unevenness(days[at]);
            for (int day = 0; day < Ring.DAYS; day++) {
                present[day] |= (days[at] >> day & 1) << at;
                loads[day] += (days[at] >> day & 1) * pieces.get(at).minutes();
            }
        }
        int sittings = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            if (present[day] == 0) {
                continue;
            }
            var choice = slots.of(day, present[day]);
            if (!choice.isPossible() || loads[day] > frame.capacity()[day] || !oneOffsHaveCompany(present[day])) {
                return Kind.ONLY_DAY;
            }
            changes += choice.changes();
            sittings += choice.sittings();
        }
        if (!frame.leavesRest(active)) {
            return Kind.ONLY_DAY;
        }
        if (changes != placed.changes()) {
            return Kind.STAYED;
        }
        if (sittings != placed.sittings()) {
            return Kind.FEWER_SITTINGS;
        }
        if (Arrays.stream(loads).max().orElse(0) != placed.busiestDay()
                || Arrays.stream(loads).map(load -> load * load).sum() != placed.sumOfSquares()) {
            return Kind.EVEN_DAYS;
        }
        int awkwardness = new Homes(slots, days).least(Integer.MAX_VALUE - 1) + spread;
        return awkwardness != placed.awkwardness() ? Kind.SPREAD : Kind.ANY_DAY;
    }

    private boolean oneOffsHaveCompany(int present) {
        boolean hasOneOff = false;
        boolean hasOther = false;
        for (int at = 0; at < pieces.size(); at++) {
            if ((present >> at & 1) != 0) {
                hasOneOff |= pieces.get(at).isOneOff();
                hasOther |= !pieces.get(at).isOneOff();
            }
        }
        return !hasOneOff || hasOther;
    }
}
