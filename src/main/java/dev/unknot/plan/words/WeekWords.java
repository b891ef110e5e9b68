package dev.unknot.plan.words;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.PlanWeek.NewLevel;
import dev.unknot.plan.PlanWeek.Stays;
import dev.unknot.plan.words.WeekChange.Kind;
import dev.unknot.planner.Course.Event;
import dev.unknot.planner.MakeUp;
import dev.unknot.planner.Rearrangement.Move;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what is different in a week, and what became of a missed day. */
@Component
public class WeekWords {

    private final PlanWords words;

    public WeekWords(PlanWords words) {
        this.words = words;
    }

    /** What differs from the week before: what comes and goes first, then what is only done otherwise. */
    public List<WeekChange> changes(PlanWeek week) {
        var startsOn = week.start().getDayOfWeek();
        return Stream.concat(
                        week.changes().stream().map(move -> change(move, startsOn)),
                        week.levels().stream().map(this::change))
                .sorted(Comparator.comparing(WeekChange::kind))
                .toList();
    }

    public String event(Event event) {
        return say("week.event." + event.kind(), event.activity().name(), event.visits());
    }

    public String moved(MakeUp.Move move) {
        return say("missed.moved", move.activity().name(), weekday(move.to()));
    }

    /** What stays missed, those that stay for the same reason together. */
    public List<String> stays(List<Stays> stays) {
        var names = stays.stream()
                .collect(Collectors.groupingBy(
                        Stays::why,
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> entry.activity().name(), Collectors.joining("; "))));
        return names.entrySet().stream()
                .map(entry -> stays(entry.getValue(), entry.getKey()))
                .toList();
    }

    public String stays(Stays stays) {
        return stays(stays.activity().name(), stays.why());
    }

    public String stays(String names, List<String> why) {
        return why.size() > 1
                ? say("missed.why." + why.get(0), names, weekday(DayOfWeek.valueOf(why.get(1))))
                : say("missed.why." + why.get(0), names);
    }

    public String say(String code, Object... details) {
        return words.say(code, details);
    }

    private WeekChange change(Move move, DayOfWeek startsOn) {
        var why = words.reason(move.because());
        var activity = move.activity();
        if (move.before().isEmpty()) {
            return change(Kind.NEW, activity, why, days(move.after(), startsOn));
        }
        if (move.after().isEmpty()) {
            return change(Kind.GONE, activity, why);
        }
        var more = without(move.after(), move.before());
        var fewer = without(move.before(), move.after());
        if (more.isEmpty() && fewer.isEmpty()) {
            return change(Kind.TIMES, activity, why, times(move.after(), startsOn), times(move.before(), startsOn));
        }
        var on = days(more, startsOn);
        var off = days(fewer, startsOn);
        if (fewer.isEmpty()) {
            return new WeekChange(Kind.DAYS, activity, say("week.change.MORE_DAYS", activity.name(), on), why);
        }
        return more.isEmpty()
                ? new WeekChange(Kind.DAYS, activity, say("week.change.FEWER_DAYS", activity.name(), off), why)
                : change(Kind.DAYS, activity, why, on, off);
    }

    private static Map<DayOfWeek, Slot> without(Map<DayOfWeek, Slot> slots, Map<DayOfWeek, Slot> others) {
        var rest = new TreeMap<>(slots);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    private WeekChange change(NewLevel level) {
        return change(
                level.isUp() ? Kind.LEVEL : Kind.LOWER,
                level.activity(),
                "",
                words.dose(level.activity(), level.level()));
    }

    private WeekChange change(Kind kind, Activity activity, String why, String... details) {
        var all = Stream.concat(Stream.of(activity.name()), Stream.of(details)).toArray();
        return new WeekChange(kind, activity, say("week.change." + kind, all), why);
    }

    private String days(Map<DayOfWeek, Slot> slots, DayOfWeek startsOn) {
        return slots.size() == DayOfWeek.values().length
                ? say("week.everyDay")
                : inOrder(slots, startsOn)
                        .map(entry -> weekday(entry.getKey()))
                        .collect(Collectors.joining(", ", say("week.on") + " ", ""));
    }

    private String times(Map<DayOfWeek, Slot> slots, DayOfWeek startsOn) {
        return inOrder(slots, startsOn)
                .map(entry -> weekday(entry.getKey()) + " " + say("plan.slot." + entry.getValue()))
                .collect(Collectors.joining(", ", say("week.on") + " ", ""));
    }

    private static Stream<Map.Entry<DayOfWeek, Slot>> inOrder(Map<DayOfWeek, Slot> slots, DayOfWeek startsOn) {
        return slots.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        entry -> Math.floorMod(entry.getKey().ordinal() - startsOn.ordinal(), 7)));
    }

    private String weekday(DayOfWeek day) {
        return say("plan.weekday." + day);
    }
}
