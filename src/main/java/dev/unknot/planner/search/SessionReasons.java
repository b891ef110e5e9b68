package dev.unknot.planner.search;

import dev.unknot.activity.Slot;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.Ring;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why each session is as it is: why this activity, why that many days, why on this day and at this time. Each is tried out
 * against the finished week: one day more, another day, another part of the day.
 */
public final class SessionReasons {

    private final PlanRequest request;
    private final List<Item> items;
    private final Map<Candidate, DayPattern> chosen;
    private final long capacity;

    public SessionReasons(PlanRequest request, List<Item> items, Map<Candidate, DayPattern> chosen) {
        this.request = request;
        this.items = items;
        this.chosen = chosen;
        var minutes = new int[Ring.DAYS];
        for (var day : DayOfWeek.values()) {
            minutes[day.ordinal()] = request.availability().minutes(day);
        }
        this.capacity = Loads.of(minutes);
    }

    /** The reasons for each day of an item, by weekday; none where it is not. */
    public List<List<Reason>> of(Item item) {
        var pattern = pattern(item);
        var others = others(item);
        var everyDay = new ArrayList<Reason>();
        everyDay.add(item.candidate().why());
        everyDay.add(howManyDays(item, pattern, others));
        if (item.candidate().activity().week().gapDays() > 0 && pattern.count() > 1) {
            everyDay.add(Reason.of(
                    Kind.REST_BETWEEN, item.candidate().activity().week().gapDays()));
        }
        var reasons = new ArrayList<List<Reason>>();
        for (var day : DayOfWeek.values()) {
            var here = new ArrayList<Reason>();
            if (Ring.contains(pattern.days(), day.ordinal())) {
                here.addAll(everyDay);
                here.add(whyThisDay(item, pattern, day, others));
                whyThisTime(item, pattern, day).ifPresent(here::add);
                if (!item.candidate().easier().isEmpty()) {
                    here.add(Reason.of(
                            Kind.STARTS_EASIER, item.candidate().easier().toArray()));
                }
            }
            reasons.add(here);
        }
        return reasons;
    }

    private DayPattern pattern(Item item) {
        return chosen.getOrDefault(item.candidate(), DayPattern.NONE);
    }

    /** What all other items hold, as one beginning of a week. */
    private Beginning others(Item item) {
        var others = Beginning.nothing(Ring.ALL, 0);
        for (var other : items) {
            if (other != item) {
                others = others.with(other, pattern(other));
            }
        }
        return others;
    }

    private Reason howManyDays(Item item, DayPattern pattern, Beginning others) {
        var week = item.candidate().activity().week();
        int count = pattern.count();
        if (week.everyWeeks() > 1) {
            return Reason.of(Kind.ONCE);
        }
        if (count > week.target()) {
            return Reason.of(Kind.ASKED_DAYS, count);
        }
        if (count == week.target()) {
            return Reason.of(Kind.TARGET_DAYS, count);
        }
        var oneMore = item.patterns().stream()
                .filter(other -> other.count() == count + 1)
                .toList();
        if (oneMore.isEmpty()) {
            return Reason.of(Kind.FEWER_OFFERED, count, week.target());
        }
        return oneMore.stream()
                .filter(other -> Taken.admits(others.taken(), item, other.days()))
                .map(other -> shortage(item, other, others))
                .min(Comparator.comparingInt(Shortage::minutes).thenComparing(Shortage::day))
                .map(shortage ->
                        Reason.of(Kind.FEWER_MINUTES, count, week.target(), shortage.minutes(), shortage.day()))
                .orElseGet(() -> Reason.of(Kind.FEWER_APART, count, week.target()));
    }

    /** By how many minutes the days are too short for a pattern, and which is the shortest. */
    private Shortage shortage(Item item, DayPattern pattern, Beginning others) {
        int sum = 0;
        int most = -1;
        var shortest = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            int at = day.ordinal();
            if (Ring.contains(pattern.days(), at)) {
                int missing = Loads.on(others.loads(), at) + item.minutes() - Loads.on(capacity, at);
                sum += Math.max(0, missing);
                if (missing > most) {
                    most = missing;
                    shortest = day;
                }
            }
        }
        return new Shortage(sum, shortest);
    }

    private Reason whyThisDay(Item item, DayPattern pattern, DayOfWeek day, Beginning others) {
        if (pattern.count() == Ring.DAYS) {
            return Reason.of(Kind.EVERY_DAY);
        }
        if (request.pins(item.candidate().activity()).stream().anyMatch(pin -> pin.asksFor(day))) {
            return Reason.of(Kind.PINNED);
        }
        int without = pattern.days() & ~(1 << day.ordinal());
        var now = others.with(item, pattern);
        Kind closest = Kind.ONLY_DAY;
        int elsewhere = 0;
        for (var other : item.patterns()) {
            if (other.count() == pattern.count()
                    && (other.days() & without) == without
                    && other.days() != pattern.days()
                    && others.admits(item, other, capacity)) {
                var kind = whyNot(now, others.with(item, other));
                if (kind.compareTo(closest) < 0) {
                    closest = kind;
                    elsewhere = Integer.numberOfTrailingZeros(other.days() & ~without);
                }
            }
        }
        return closest == Kind.ANY_DAY ? Reason.of(closest, DayOfWeek.of(elsewhere + 1)) : Reason.of(closest);
    }

    /** The first level of the objective on which the other week is worse. */
    private static Kind whyNot(Beginning now, Beginning other) {
        if (other.changes() != now.changes()) {
            return Kind.STAYED;
        }
        if (Loads.busiest(other.loads()) != Loads.busiest(now.loads())
                || Loads.squares(other.loads()) != Loads.squares(now.loads())) {
            return Kind.EVEN_DAYS;
        }
        return other.awkwardness() != now.awkwardness() ? Kind.SPREAD : Kind.ANY_DAY;
    }

    private Optional<Reason> whyThisTime(Item item, DayPattern pattern, DayOfWeek day) {
        var activity = item.candidate().activity();
        var slot = pattern.slots().get(day.ordinal());
        var preferred = PreferredSlot.of(activity).slot();
        if (preferred == null) {
            boolean isOnlyOne = List.of(Slot.values()).stream()
                            .filter(activity.when()::allows)
                            .count()
                    == 1;
            return isOnlyOne ? Optional.of(Reason.of(Kind.ITS_TIME, slot)) : Optional.empty();
        }
        if (preferred == slot) {
            return Optional.of(Reason.of(Kind.BEST_TIME, slot));
        }
        return Optional.of(
                request.availability().slots(day).contains(preferred)
                        ? Reason.of(Kind.SAME_TIME, slot)
                        : Reason.of(Kind.YOUR_TIME, slot));
    }

    private record Shortage(int minutes, DayOfWeek day) {}
}
