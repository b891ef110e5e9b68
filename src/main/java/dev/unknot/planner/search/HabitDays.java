package dev.unknot.planner.search;

import dev.unknot.planner.week.Ring;
import java.util.Arrays;

/** The days of a habit: it costs no minutes, so nothing else has a say in them. Level by level as for all other things. */
public final class HabitDays {

    private final Piece piece;
    private int[] slots = new int[Ring.DAYS];
    private int days;
    private int changes = Integer.MAX_VALUE;
    private int awkwardness = Integer.MAX_VALUE;
    private int[] order = new int[Ring.DAYS];

    private HabitDays(Piece piece) {
        this.piece = piece;
    }

    /** @param piece one that has a pattern */
    public static HabitDays of(Piece piece) {
        var best = new HabitDays(piece);
        for (int count = Math.min(Ring.DAYS, piece.most()); count >= piece.least() && best.days == 0; count--) {
            for (int set : piece.patterns(count)) {
                for (int home = 0; home < Piece.SLOTS; home++) {
                    best.consider(set, home);
                }
            }
        }
        return best;
    }

    public int days() {
        return days;
    }

    public int slot(int day) {
        return slots[day];
    }

    public int value() {
        return piece.value(Integer.bitCount(days));
    }

    public int changes() {
        return changes;
    }

    public int awkwardness() {
        return awkwardness;
    }

    private void consider(int set, int home) {
        var itsSlots = new int[Ring.DAYS];
        var itsOrder = new int[Ring.DAYS];
        int itsChanges = piece.changesOfAbsence(set);
        int itsAwkwardness = piece.unevenness(set);
        for (int day = 0; day < Ring.DAYS; day++) {
            if (Ring.contains(set, day)) {
                int slot = slot(day, home);
                itsSlots[day] = slot;
                itsOrder[day] = 1 << (Piece.SLOTS - 1 - slot);
                itsChanges += piece.changes()[day][slot];
                itsAwkwardness += piece.awkwardness(slot, home);
            }
        }
        int better = Integer.compare(changes, itsChanges);
        better = better != 0 ? better : Integer.compare(awkwardness, itsAwkwardness);
        better = better != 0 ? better : Arrays.compare(itsOrder, order);
        if (days == 0 || better > 0) {
            days = set;
            slots = itsSlots;
            order = itsOrder;
            changes = itsChanges;
            awkwardness = itsAwkwardness;
        }
    }

    private int slot(int day, int home) {
        int best = -1;
        for (int slot = 0; slot < Piece.SLOTS; slot++) {
            if ((piece.slots()[day] >> slot & 1) != 0 && (best < 0 || isBetter(day, slot, best, home))) {
                best = slot;
            }
        }
        return best;
    }

    private boolean isBetter(int day, int slot, int other, int home) {
        int better = Integer.compare(piece.changes()[day][other], piece.changes()[day][slot]);
        return (better != 0 ? better : Integer.compare(piece.awkwardness(other, home), piece.awkwardness(slot, home)))
                > 0;
    }
}
