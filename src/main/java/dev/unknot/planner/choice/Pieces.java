package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.planner.search.Frame;
import dev.unknot.planner.search.Piece;
import dev.unknot.planner.week.LighterWeek;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Ring;
import dev.unknot.planner.week.Seam;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the search has to place for the things of a week, by H1–H3, H5, the pins (H8) and the week before. */
public final class Pieces {

    private static final Comparator<Activity> IN_ORDER = Comparator.comparing(Activity::kind)
            .thenComparing(activity -> activity.ladder().order());

    private final PlanRequest request;
    private final Pace pace;
    private final Seam seam;
    private final int handsOn;
    private final Frame frame;
    private final Map<List<Object>, Piece> known = new HashMap<>();
    private final Map<Activity, int[]> slotsOf = new HashMap<>();

    /** @param catalogue all activities, to know which were in the week before */
    public Pieces(List<Activity> catalogue, PlanRequest request, Pace pace) {
        this.request = request;
        this.pace = pace;
        this.seam = new Seam(catalogue, request.course());
        int ofHands = 0;
        int all = 0;
        for (var activity : catalogue) {
            if (activity.kind() == Kind.VISIT) {
                int days = asked(activity);
                all |= days;
                ofHands |= activity.is(Trait.HANDS_ON) ? days : 0;
            }
        }
        this.handsOn = ofHands;
        this.frame = frame(all, ceiling(catalogue));
    }

    /** A piece, and the things it was made from. */
    public record Group(Piece piece, List<Thing> things) {}

    public Frame frame() {
        return frame;
    }

    /** H13. A lighter week has room for what never rests in it, however little there was before (L6). */
    private int ceiling(List<Activity> catalogue) {
        var course = request.course();
        int ceiling = pace.ceiling(request.wants().allMyTime(), course.lastMinutes(), course.minutesBefore());
        if (!pace.isLighterWeek()) {
            return ceiling;
        }
        var levels = new Levels(pace, request);
        int least = LighterWeek.neverRests(catalogue, course).stream()
                .mapToInt(activity -> activity.fewestDays()
                        * activity.countedMinutes(
                                levels.stay(activity, course.standing(activity).orElseThrow())))
                .sum();
        return Math.max(ceiling, least);
    }

    private Frame frame(int visits, int ceiling) {
        var capacity = new int[Ring.DAYS];
        for (var day : DayOfWeek.values()) {
            capacity[day.ordinal()] = request.availability().minutes(day);
        }
        return new Frame(capacity, visits, pace.restDays(), ceiling, pace.sittings(), pace.longestSitting());
    }

    /**
     * The counted things, all loaded strength together, in the order in which things come first (O6).
     *
     * @param strengthDays that loaded strength must have
     */
    public List<Group> counted(List<Thing> things, int strengthDays) {
        var strength = new ArrayList<Thing>();
        var groups = new ArrayList<List<Thing>>();
        things.stream()
                .filter(thing -> thing.activity().isCounted())
                .sorted(Comparator.comparing(Thing::activity, IN_ORDER))
                .forEach(thing -> {
                    if (!thing.activity().isLoadedStrength()) {
                        groups.add(List.of(thing));
                        return;
                    }
                    if (strength.isEmpty()) {
                        groups.add(strength);
                    }
                    strength.add(thing);
                });
        return groups.stream()
                .map(group -> new Group(piece(group, strengthDays), group))
                .toList();
    }

    /** The things without minutes, each by itself. */
    public List<Group> habits(List<Thing> things) {
        return things.stream()
                .filter(thing -> thing.activity().kind() == Kind.HABIT)
                .sorted(Comparator.comparing(Thing::activity, IN_ORDER))
                .map(thing -> new Group(piece(List.of(thing), 0), List.of(thing)))
                .toList();
    }

    /** Whether any days and times are left for a thing by itself. */
    public boolean hasAny(Thing thing) {
        return piece(List.of(thing), 0).hasAnyPattern();
    }

    /** Whether any part of any day suits a thing. */
    public boolean hasSlot(Activity activity) {
        for (var day : DayOfWeek.values()) {
            if (slots(activity)[day.ordinal()] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Of the things only activity and level count here. */
    private Piece piece(List<Thing> things, int strengthDays) {
        var key = new ArrayList<Object>();
        key.add(strengthDays);
        for (var thing : things) {
            key.add(thing.activity());
            key.add(thing.level());
        }
        return known.computeIfAbsent(key, missing -> made(things, strengthDays));
    }

    private Piece made(List<Thing> things, int strengthDays) {
        var first = things.get(0).activity();
        int minutes = 0;
        int fewest = 1;
        int wanted = 0;
        int worth = 0;
        int possible = Ring.ALL;
        int asked = 0;
        int gap = 0;
        var misses = new int[Piece.SLOTS];
        for (var thing : things) {
            var activity = thing.activity();
            minutes += thing.minutes();
            fewest = Math.max(fewest, activity.fewestDays());
            wanted = Math.max(wanted, wantedDays(thing));
            worth += worth(activity);
            possible &= possible(thing);
            asked |= asked(activity);
            gap = Math.max(gap, gap(activity));
            for (var slot : Slot.values()) {
                misses[slot.ordinal()] += PreferredSlot.of(activity).suits(slot) || minutes == 0 ? 0 : 1;
            }
        }
        return new Piece(
                things.size(),
                minutes,
                fewest,
                first.isLoadedStrength() ? strengthDays : 0,
                Math.max(fewest, wanted),
                worth,
                fitting(possible, minutes),
                asked,
                gap,
                slots(things),
                changes(things),
                misses,
                first.kind().isExercise(),
                first.kind() == Kind.AEROBIC,
                first.kind().isOneOff());
    }

    private static int gap(Activity activity) {
        return activity.isLoadedStrength() ? 1 : Math.min(activity.week().gapDays(), 1);
    }

    private int wantedDays(Thing thing) {
        var activity = thing.activity();
        int wanted =
                Math.min(activity.week().max(), activity.dose(thing.level()).daysWanted());
        return activity.isLoadedStrength() ? Math.min(wanted, pace.strengthDays()) : wanted;
    }

    /** O1 of an activity: strength and walking count twice. */
    private int worth(Activity activity) {
        boolean isTwice = activity.isStrength() || activity.kind() == Kind.AEROBIC;
        return Math.max(1, request.score(activity.approach())) * (isTwice ? 2 : 1);
    }

    private int possible(Thing thing) {
        var activity = thing.activity();
        var pins = request.pins(activity);
        var slots = slots(activity);
        int days = 0;
        for (var day : DayOfWeek.values()) {
            boolean isFree = pins.isEmpty() || pins.stream().noneMatch(pin -> pin.forbids(day));
            days |= isFree && slots[day.ordinal()] != 0 ? 1 << day.ordinal() : 0;
        }
        return days & ~seam.daysRuledOut(activity) & ~(activity.isStrength() ? handsOn : 0);
    }

    /** The days that hold at least this many minutes. */
    private int fitting(int days, int minutes) {
        int fitting = 0;
        for (int day = 0; day < Ring.DAYS; day++) {
            fitting |= minutes <= frame.capacity()[day] ? 1 << day : 0;
        }
        return days & fitting;
    }

    /** The days asked for. */
    public int asked(Activity activity) {
        int days = 0;
        for (var pin : request.pins(activity)) {
            days |= pin.day() == null || pin.not() ? 0 : 1 << pin.day().ordinal();
        }
        return days;
    }

    private int[] slots(List<Thing> things) {
        var all = new int[Ring.DAYS];
        for (var day : DayOfWeek.values()) {
            int both = (1 << Piece.SLOTS) - 1;
            for (var thing : things) {
                both &= slots(thing.activity())[day.ordinal()];
            }
            all[day.ordinal()] = both;
        }
        return all;
    }

    private int[] slots(Activity activity) {
        return slotsOf.computeIfAbsent(activity, missing -> {
            var pins = request.pins(activity);
            var bits = new int[Ring.DAYS];
            for (var day : DayOfWeek.values()) {
                bits[day.ordinal()] = slots(activity, day, pins);
            }
            return bits;
        });
    }

    private int slots(Activity activity, DayOfWeek day, List<Pin> pins) {
        int bits = 0;
        for (var slot : request.availability().slots(day)) {
            boolean isOpen = PreferredSlot.allows(activity, slot)
                    && (pins.isEmpty() || pins.stream().allMatch(pin -> pin.leaves(day, slot)));
            bits |= isOpen ? 1 << slot.ordinal() : 0;
        }
        return bits;
    }

    private int[][] changes(List<Thing> things) {
        var changes = new int[Ring.DAYS][Piece.SLOTS + 1];
        for (var thing : things) {
            var before = request.before(thing.activity());
            if (!before.isEmpty()) {
                addChanges(before, changes);
            }
        }
        return changes;
    }

    private static void addChanges(Map<DayOfWeek, Slot> before, int[][] changes) {
        for (var day : DayOfWeek.values()) {
            var slot = before.get(day);
            int had = slot == null ? Piece.ABSENT : slot.ordinal();
            for (int now = 0; now <= Piece.ABSENT; now++) {
                changes[day.ordinal()][now] += now == had ? 0 : 1;
            }
        }
    }
}
