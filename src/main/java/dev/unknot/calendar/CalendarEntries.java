package dev.unknot.calendar;

import dev.unknot.activity.Slot;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.PlannedDay;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The entries of a plan from today on: one for each part of a day with something to do, and what an earlier file may have had
 * and this one has not. What began before today is in no file, so that a calendar keeps it as it was.
 */
@Component
class CalendarEntries {

    /** No course comes near: a plan that somebody else wrote must not make a file of any size. */
    static final int MOST = 4_000;

    /** Of a day, to call off: more than all habits together have goes. */
    private static final int MOST_BREAKS = 50;

    /** Days further ahead are called off by a later file. */
    private static final int MOST_YEARS_AHEAD = 2;

    private static final Duration A_REMINDER = Duration.ofMinutes(1);

    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::start).thenComparing(Entry::day).thenComparing(Entry::part);

    private final EntryWords words;

    CalendarEntries(EntryWords words) {
        this.words = words;
    }

    /** What the file of a plan has on which day, those that are over included. */
    Map<LocalDate, PlannedDay> days(List<PlanWeek> weeks, Choices choices) {
        var days = new TreeMap<LocalDate, PlannedDay>();
        sessions(weeks).forEach((date, sessions) -> days.put(date, day(sessions, choices)));
        return days;
    }

    /**
     * In the order of time, {@value #MOST} at most.
     *
     * @param earlier what files so far may have had
     * @param weeks of the plan; none to call everything off
     * @param today the first day that the file speaks of
     */
    List<Entry> of(Map<LocalDate, PlannedDay> earlier, List<PlanWeek> weeks, Choices choices, LocalDate today) {
        var planned = sessions(weeks).entrySet().stream()
                .flatMap(day -> Stream.concat(
                        parts(day.getKey(), day.getValue(), choices), breaks(day.getKey(), day.getValue(), choices)))
                .sorted(IN_ORDER)
                .toList();
        var now = days(weeks, choices);
        var cancelled = earlier.entrySet().stream()
                .filter(day -> day.getKey().isAfter(today.minusDays(2))
                        && day.getKey().isBefore(today.plusYears(MOST_YEARS_AHEAD)))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(day -> cancelled(
                        day.getKey(), day.getValue(), now.getOrDefault(day.getKey(), PlannedDay.EMPTY), choices));
        return Stream.concat(oneAfterTheOther(planned).stream(), cancelled)
                .filter(entry -> !entry.start().toLocalDate().isBefore(today))
                .limit(MOST)
                .sorted(IN_ORDER)
                .toList();
    }

    private static Map<LocalDate, List<Session>> sessions(List<PlanWeek> weeks) {
        var days = new TreeMap<LocalDate, List<Session>>();
        for (var week : weeks) {
            week.dates().forEach(date -> days.put(date, week.week().sessions(date.getDayOfWeek())));
        }
        return days;
    }

    private static PlannedDay day(List<Session> sessions, Choices choices) {
        var day = PlannedDay.of(sessions);
        return choices.breaks() == null ? day.withoutBreaks() : day;
    }

    private Stream<Entry> parts(LocalDate day, List<Session> sessions, Choices choices) {
        var parts = sessions.stream()
                .filter(PlannedDay::isInSitting)
                .collect(Collectors.groupingBy(Session::slot, TreeMap::new, Collectors.toList()));
        return parts.entrySet().stream()
                .map(part -> new Entry(
                        day,
                        part(part.getKey()),
                        choices.start(day, part.getKey()),
                        minutes(part.getValue()),
                        words.sitting(part.getValue(), choices.title()),
                        words.lines(part.getValue(), choices.title()),
                        true,
                        false,
                        choices.reminder().before().orElse(null)));
    }

    /** Each go of each short break; no two at the same time. */
    private Stream<Entry> breaks(LocalDate day, List<Session> sessions, Choices choices) {
        var times = choices.breaks();
        if (times == null) {
            return Stream.of();
        }
        var breaks = new ArrayList<Entry>();
        var taken = new HashSet<LocalDateTime>();
        for (var session : sessions) {
            int goes = PlannedDay.breaks(session);
            for (int go = 0; go < goes; go++) {
                var start = times.start(day, go, goes);
                while (!taken.add(start)) {
                    start = start.plusMinutes(5);
                }
                breaks.add(aBreak(day, breaks.size(), start, session, choices));
            }
        }
        return breaks.stream();
    }

    private Entry aBreak(LocalDate day, int number, LocalDateTime start, Session session, Choices choices) {
        return new Entry(
                day,
                part(number),
                start,
                Duration.ofMinutes(session.dose().minutes()),
                words.aBreak(session, choices.title()),
                words.lines(List.of(session), choices.title()),
                false,
                false,
                Duration.ZERO);
    }

    /** A sitting that is longer than the time to the next one puts the next one off. */
    private static List<Entry> oneAfterTheOther(List<Entry> inOrder) {
        var arranged = new ArrayList<Entry>();
        var free = LocalDateTime.MIN;
        for (var entry : inOrder) {
            if (!entry.blocks()) {
                arranged.add(entry);
                continue;
            }
            var next = entry.start().isBefore(free) ? entry.at(free) : entry;
            free = next.end();
            arranged.add(next);
        }
        return arranged;
    }

    private Stream<Entry> cancelled(LocalDate day, PlannedDay earlier, PlannedDay now, Choices choices) {
        var parts = earlier.slots().stream()
                .filter(slot -> !now.slots().contains(slot))
                .map(slot -> Entry.cancelled(
                        day, part(slot), choices.start(day, slot), words.sitting(List.of(), Title.NEUTRAL)));
        var times = Objects.requireNonNullElse(choices.breaks(), Choices.WORKING_HOURS);
        var breaks = IntStream.range(now.breaks(), Math.max(now.breaks(), Math.min(earlier.breaks(), MOST_BREAKS)))
                .mapToObj(go -> Entry.cancelled(day, part(go), times.start(day, go, earlier.breaks()), words.aBreak()));
        return Stream.concat(parts, breaks);
    }

    private static String part(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }

    private static String part(int go) {
        return "break-" + (go + 1);
    }

    private static Duration minutes(List<Session> sessions) {
        return Duration.ofMinutes(sessions.stream()
                .mapToInt(session -> session.dose().minutesPerDay())
                .sum());
    }
}
