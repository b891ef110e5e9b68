package dev.unknot.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as a file tells it: short, because the history that calendars like to send breaks the import of others. Where
 * the clocks change twice a year by a rule, the two rules; everywhere else each change around the days of the file by itself.
 */
final class ClockChanges {

    /** A rule is trusted if it agrees with Java for this many years. */
    private static final int YEARS = 10;

    /** No course is longer. Zones without a rule would else have a change to tell for each half-year up to the last day. */
    private static final int LONGEST = 1;

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private final ZoneRules rules;
    private final Instant from;
    private final Instant to;

    private ClockChanges(ZoneId zone, LocalDate from, LocalDate to) {
        var last = to.isBefore(from.plusYears(LONGEST)) ? to : from.plusYears(LONGEST);
        this.rules = zone.getRules();
        this.from = from.minusDays(1).atStartOfDay(zone).toInstant();
        this.to = last.plusDays(2).atStartOfDay(zone).toInstant();
    }

    /** A time zone that is right from the first to the last of the given days, for a year at most. */
    static VTimeZone of(ZoneId zone, LocalDate from, LocalDate to) {
        var changes = new ClockChanges(zone, from, to);
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))),
                new ComponentList<>(changes.byRule().orElseGet(changes::oneByOne)));
    }

    private Optional<List<Observance>> byRule() {
        var first = changeBefore(from).flatMap(change -> changeBefore(change.getInstant()));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var changes = new ArrayList<>(List.of(first.get()));
        while (changes.size() < 2 * YEARS) {
            var next = rules.nextTransition(changes.get(changes.size() - 1).getInstant());
            if (next == null) {
                return Optional.empty();
            }
            changes.add(next);
        }
        var one = yearly(everySecond(changes, 0));
        var other = yearly(everySecond(changes, 1));
        return one.isPresent() && other.isPresent()
                ? Optional.of(List.of(observance(changes.get(0), one.get()), observance(changes.get(1), other.get())))
                : Optional.empty();
    }

    private List<Observance> oneByOne() {
        var observances = new ArrayList<Observance>();
        changeBefore(from)
                .ifPresentOrElse(
                        change -> observances.add(observance(change)),
                        () -> observances.add(standing(rules.getOffset(from))));
        var next = rules.nextTransition(from);
        while (next != null && next.getInstant().isBefore(to)) {
            observances.add(observance(next));
            next = rules.nextTransition(next.getInstant());
        }
        return observances;
    }

    private Optional<ZoneOffsetTransition> changeBefore(Instant instant) {
        return Optional.ofNullable(rules.previousTransition(instant));
    }

    private static List<ZoneOffsetTransition> everySecond(List<ZoneOffsetTransition> changes, int first) {
        return IntStream.iterate(first, at -> at < changes.size(), at -> at + 2)
                .mapToObj(changes::get)
                .toList();
    }

    /** The yearly rule that gives exactly these changes, if there is one. */
    private static Optional<RRule<LocalDateTime>> yearly(List<ZoneOffsetTransition> changes) {
        var first = changes.get(0).getDateTimeBefore();
        for (int at = 0; at < changes.size(); at++) {
            var change = changes.get(at);
            var onset = change.getDateTimeBefore();
            if (onset.getYear() != first.getYear() + at
                    || onset.getMonth() != first.getMonth()
                    || onset.getDayOfWeek() != first.getDayOfWeek()
                    || !onset.toLocalTime().equals(first.toLocalTime())
                    || !change.getOffsetBefore().equals(changes.get(0).getOffsetBefore())
                    || !change.getOffsetAfter().equals(changes.get(0).getOffsetAfter())) {
                return Optional.empty();
            }
        }
        return same(changes, onset -> (onset.getDayOfMonth() - 1) / 7 + 1)
                .filter(week -> week < 5)
                .or(() -> same(changes, onset -> isLast(onset) ? -1 : 0).filter(week -> week == -1))
                .map(week -> new RRule<LocalDateTime>("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=" + week
                        + first.getDayOfWeek().name().substring(0, 2)));
    }

    private static Optional<Integer> same(List<ZoneOffsetTransition> changes, Function<LocalDateTime, Integer> of) {
        var values = changes.stream()
                .map(ZoneOffsetTransition::getDateTimeBefore)
                .map(of)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static boolean isLast(LocalDateTime onset) {
        return onset.plusWeeks(1).getMonth() != onset.getMonth();
    }

    private Observance observance(ZoneOffsetTransition change) {
        return observance(change, properties(change));
    }

    private Observance observance(ZoneOffsetTransition change, RRule<LocalDateTime> rule) {
        return observance(change, (PropertyList) properties(change).add(rule));
    }

    private Observance observance(ZoneOffsetTransition change, PropertyList properties) {
        return rules.isDaylightSavings(change.getInstant()) ? new Daylight(properties) : new Standard(properties);
    }

    private static PropertyList properties(ZoneOffsetTransition change) {
        return properties(change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
    }

    private static Observance standing(ZoneOffset offset) {
        return new Standard(properties(LONG_AGO, offset, offset));
    }

    private static PropertyList properties(LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        return new PropertyList(List.of(new DtStart<>(onset), new TzOffsetFrom(before), new TzOffsetTo(after)));
    }
}
