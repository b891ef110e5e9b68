package dev.unknot.calendar;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.PlannedDay;
import dev.unknot.planner.WeekPlan.Session;
import dev.unknot.time.Today;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The entries of a plan: one for each part of a day with sessions whose minutes count, and what an earlier version of the plan
 * had and this one has not. Days that are over are neither called off nor reminded of.
 */
@Component
class CalendarEntries {

    private final MessageSource messages;
    private final Today today;

    CalendarEntries(MessageSource messages, Today today) {
        this.messages = messages;
        this.today = today;
    }

    /**
     * In the order of time.
     *
     * @param weeks of the plan
     */
    List<Entry> of(Plan plan, List<PlanWeek> weeks, Choices choices) {
        var now = today.in(choices.zone());
        var days = new TreeMap<LocalDate, List<Session>>();
        for (var week : weeks) {
            week.dates().forEach(date -> days.put(date, week.week().sessions(date.getDayOfWeek())));
        }
        var entries = new ArrayList<Entry>();
        days.forEach((date, sessions) -> {
            boolean isOver = date.isBefore(now);
            entries.addAll(parts(date, sessions, choices, isOver));
            entries.addAll(breaks(date, sessions, choices, isOver));
        });
        plan.earlierDays().forEach((date, earlier) -> {
            if (!date.isBefore(now)) {
                entries.addAll(cancelled(date, earlier, PlannedDay.of(days.getOrDefault(date, List.of())), choices));
            }
        });
        return entries.stream()
                .sorted(Comparator.comparing(Entry::date)
                        .thenComparing(Entry::time)
                        .thenComparing(Entry::part))
                .toList();
    }

    private List<Entry> parts(LocalDate date, Collection<Session> sessions, Choices choices, boolean isOver) {
        var parts = sessions.stream()
                .filter(session -> session.activity().isCounted())
                .collect(Collectors.groupingBy(
                        Session::slot, TreeMap::new, Collectors.mapping(Session::activity, Collectors.toList())));
        return parts.entrySet().stream()
                .map(part -> new Entry(
                        date,
                        part(part.getKey()),
                        choices.time(part.getKey()),
                        minutes(part.getValue()),
                        title("calendar.file.title", part.getValue(), choices),
                        lines(part.getValue(), choices),
                        true,
                        false,
                        isOver ? null : choices.reminder().before().orElse(null)))
                .toList();
    }

    private List<Entry> breaks(LocalDate date, Collection<Session> sessions, Choices choices, boolean isOver) {
        var times = choices.breaks();
        var breaks = PlannedDay.breaks(sessions);
        if (times == null || breaks.isEmpty()) {
            return List.of();
        }
        int goes = PlannedDay.of(sessions).breaks();
        var shortest = breaks.stream()
                .mapToInt(activity -> activity.dose().minutes())
                .min()
                .orElseThrow();
        return IntStream.range(0, goes)
                .mapToObj(go -> new Entry(
                        date,
                        part(go),
                        times.time(go, goes),
                        Duration.ofMinutes(shortest),
                        title("calendar.file.break", breaks, choices),
                        lines(breaks, choices),
                        false,
                        false,
                        isOver ? null : Duration.ZERO))
                .toList();
    }

    private List<Entry> cancelled(LocalDate date, PlannedDay earlier, PlannedDay now, Choices choices) {
        var cancelled = new ArrayList<Entry>();
        for (var slot : earlier.slots()) {
            if (!now.slots().contains(slot)) {
                cancelled.add(Entry.cancelled(date, part(slot), choices.time(slot), say("calendar.file.title")));
            }
        }
        var times = choices.breaks();
        if (times != null) {
            for (int go = now.breaks(); go < earlier.breaks(); go++) {
                cancelled.add(
                        Entry.cancelled(date, part(go), times.time(go, earlier.breaks()), say("calendar.file.break")));
            }
        }
        return cancelled;
    }

    private static String part(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }

    private static String part(int go) {
        return "break-" + (go + 1);
    }

    private static Duration minutes(List<Activity> activities) {
        return Duration.ofMinutes(
                activities.stream().mapToInt(Activity::countedMinutes).sum());
    }

    private String title(String neutral, List<Activity> activities, Choices choices) {
        return switch (choices.title()) {
            case NEUTRAL -> say(neutral);
            case NAMES -> activities.stream().map(Activity::name).collect(Collectors.joining(", "));
        };
    }

    private List<String> lines(List<Activity> activities, Choices choices) {
        return switch (choices.title()) {
            case NEUTRAL -> List.of();
            case NAMES -> activities.stream().map(this::line).toList();
        };
    }

    private String line(Activity activity) {
        var dose = activity.dose();
        return dose.timesPerDay() == 1
                ? say("calendar.file.line", activity.name(), dose.minutes())
                : say("calendar.file.line.times", activity.name(), dose.timesPerDay(), dose.minutes());
    }

    private String say(String code, Object... details) {
        return messages.getMessage(code, details, Locale.UK);
    }
}
