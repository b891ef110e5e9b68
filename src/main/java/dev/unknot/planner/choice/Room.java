package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.planner.search.BestWeek;
import dev.unknot.planner.week.Pace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The things of a week so far, and whether there is room for another: by the caps (H10), and by whether any week holds them. */
public final class Room {

    private static final int MOST_PULLS = 2;
    private static final int FEWEST_STRENGTH_DAYS = 2;

    private final Pace pace;
    private final Pieces pieces;
    private final Pace.Caps caps;
    private final List<Thing> things = new ArrayList<>();
    private final Set<Activity> tooMuch = new HashSet<>();
    private boolean wasFull;
    private int strengthDays;

    public Room(Pace pace, Pieces pieces) {
        this.pace = pace;
        this.pieces = pieces;
        this.caps = pace.caps();
        this.strengthDays = pace.strengthDays();
    }

    public List<Thing> things() {
        return List.copyOf(things);
    }

    public boolean has(Activity activity) {
        return things.stream().anyMatch(thing -> thing.activity().equals(activity));
    }

    /** Whether a cap kept something out. */
    public boolean wasFull() {
        return wasFull;
    }

    /** Whether no week would have held it beside the rest. */
    public boolean wasTooMuch(Activity activity) {
        return tooMuch.contains(activity);
    }

    /** Takes what was asked for, whatever it leads to. */
    public void mustHold(Thing thing) {
        things.add(thing);
    }

    /** Takes what was there in the week before, if there is room for it; strength gives up a day for it. */
    public boolean keep(Thing thing) {
        if (add(thing)) {
            return true;
        }
        if (strengthDays == FEWEST_STRENGTH_DAYS) {
            return false;
        }
        strengthDays = FEWEST_STRENGTH_DAYS;
        return add(thing);
    }

    /** Days of strength: as many as the pace wants, if they fit (C9). */
    public int strengthDays() {
        return strengthDays;
    }

    /** Takes a thing if there is room for it. */
    public boolean add(Thing thing) {
        var with = new ArrayList<>(things);
        with.add(thing);
        boolean isFirstStrength = thing.activity().isLoadedStrength()
                && things.stream().noneMatch(other -> other.activity().isLoadedStrength());
        boolean isTaken = isFirstStrength ? takeStrength(with) : take(with);
        if (!isTaken && isWithinCaps(with)) {
            tooMuch.add(thing.activity());
        }
        return isTaken;
    }

    /** A step up of strength, which may cost it a day: 2 days are enough if 3 do not fit (C9). */
    boolean stepUp(Thing thing, Thing higher) {
        if (replace(thing, higher)) {
            return true;
        }
        int wanted = strengthDays;
        strengthDays = thing.activity().isLoadedStrength() ? FEWEST_STRENGTH_DAYS : wanted;
        boolean isTaken = strengthDays < wanted && replace(thing, higher);
        strengthDays = isTaken ? strengthDays : wanted;
        return isTaken;
    }

    /** Takes one in another's place if there is room for it. */
    public boolean replace(Thing out, Thing in) {
        var with = new ArrayList<>(things);
        with.set(with.indexOf(out), in);
        return take(with);
    }

    private boolean takeStrength(List<Thing> with) {
        int wanted = strengthDays;
        if (take(with)) {
            return true;
        }
        strengthDays = FEWEST_STRENGTH_DAYS;
        if (take(with)) {
            return true;
        }
        strengthDays = wanted;
        return false;
    }

    private boolean take(List<Thing> with) {
        if (!isWithinCaps(with)) {
            wasFull = true;
            return false;
        }
        if (!isPossible(with)) {
            return false;
        }
        things.clear();
        things.addAll(with);
        return true;
    }

    /** Whether what is asked for is within the caps (H10). */
    public boolean isWithinCaps() {
        return isWithinCaps(things);
    }

    /** Lets strength have fewer days if there is no other week for what was asked for; what is too much is not searched. */
    public void settle() {
        if (isWithinCaps() && !isPossible(things)) {
            strengthDays = FEWEST_STRENGTH_DAYS;
        }
    }

    /** Whether there is a week for what is asked for. */
    public boolean isPossible() {
        return isPossible(things);
    }

    private boolean isPossible(List<Thing> with) {
        return pieces.habits(with).stream().allMatch(habit -> habit.piece().hasAnyPattern())
                && new BestWeek(
                                pieces.counted(with, strengthDays).stream()
                                        .map(Pieces.Group::piece)
                                        .toList(),
                                pieces.frame())
                        .exists();
    }

    private boolean isWithinCaps(List<Thing> with) {
        return count(with, Kind::isRegular) <= caps.things()
                && count(with, Kind::isExercise) <= caps.exercises()
                && count(with, Kind::isStrength) <= caps.strength()
                && count(with, Kind.HABIT::equals) <= caps.habits()
                && count(with, Kind.STRENGTH_PULL::equals) <= MOST_PULLS
                && count(with, Kind.AEROBIC::equals) <= 1
                && count(with, Kind.CALM::equals) <= 1
                && count(with, Kind.SELF_MASSAGE::equals) <= 1
                && count(with, Kind.BALANCE::equals) <= 1
                && count(with, Kind::isOneOff) <= 1
                && doings(with) <= pace.habitDoings();
    }

    private static int count(List<Thing> with, Predicate<Kind> kind) {
        int count = 0;
        for (var thing : with) {
            count += kind.test(thing.activity().kind()) ? 1 : 0;
        }
        return count;
    }

    private static int doings(List<Thing> with) {
        return with.stream()
                .filter(thing -> thing.activity().kind() == Kind.HABIT)
                .mapToInt(thing -> thing.activity().dose(thing.level()).timesPerDay())
                .sum();
    }
}
