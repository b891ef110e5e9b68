package dev.unknot.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;

/** An event as a program reads it that is not ours. */
record Occurrence(String uid, int sequence, boolean isCancelled, Instant start, Duration length) {

    /** biweekly wants every trigger to say START, which the standard takes as said. */
    private static final int UNRELATED_TRIGGER = 10;

    /** The programs that read. */
    enum Reader {
        ICAL4J,
        BIWEEKLY,
        THE_FILE_ALONE;

        List<Occurrence> read(String file) {
            return switch (this) {
                case ICAL4J -> ical4j(file);
                case BIWEEKLY -> biweekly(file);
                case THE_FILE_ALONE -> believing(file);
            };
        }
    }

    private static List<Occurrence> ical4j(String file) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(file));
            assertValid(calendar);
            return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                    .map(event -> new Occurrence(
                            event.getUid().orElseThrow().getValue(),
                            Objects.requireNonNull(event.getSequence()).getSequenceNo(),
                            Objects.requireNonNull(event.getStatus()).getValue().equals("CANCELLED"),
                            event.<ZonedDateTime>getStartDate()
                                    .orElseThrow()
                                    .getDate()
                                    .toInstant(),
                            event.getDuration() == null
                                    ? Duration.ZERO
                                    : Duration.from(event.getDuration().getDuration())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A calendar of one's own has no organizer, whatever is published to others must have (RFC 5546). */
    private static void assertValid(net.fortuna.ical4j.model.Calendar calendar) {
        var errors = calendar.validate(true).getEntries().stream()
                .filter(entry -> !entry.getMessage().endsWith(": ORGANIZER"))
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
    }

    private static List<Occurrence> biweekly(String file) {
        try (var reader = new biweekly.io.text.ICalReader(file)) {
            var calendar = Objects.requireNonNull(reader.readNext());
            var warnings = calendar.validate(biweekly.ICalVersion.V2_0).getWarnings().stream()
                    .flatMap(group -> group.getWarnings().stream())
                    .filter(warning -> !Integer.valueOf(UNRELATED_TRIGGER).equals(warning.getCode()))
                    .toList();
            if (!reader.getWarnings().isEmpty() || !warnings.isEmpty()) {
                throw new IllegalArgumentException(reader.getWarnings() + " " + warnings);
            }
            return calendar.getEvents().stream()
                    .map(event -> new Occurrence(
                            event.getUid().getValue(),
                            event.getSequence().getValue(),
                            event.getStatus().isCancelled(),
                            start(calendar, event),
                            event.getDuration() == null
                                    ? Duration.ZERO
                                    : Duration.ofMillis(
                                            event.getDuration().getValue().toMillis())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As programs do that have time zones of their own: biweekly makes mistakes of up to a day where clocks change. */
    private static Instant start(biweekly.ICalendar calendar, biweekly.component.VEvent event) {
        var zone = Objects.requireNonNull(calendar.getTimezoneInfo().getTimezone(event.getDateStart()))
                .getComponent();
        var raw = event.getDateStart().getValue().getRawComponents();
        return LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute())
                .atZone(ZoneId.of(zone.getTimezoneId().getValue()))
                .toInstant();
    }

    /** As a program does that has no time zones of its own and believes the file. */
    private static List<Occurrence> believing(String file) {
        var lines = file.replace("\r\n ", "").split("\r\n", -1);
        var zones = FileZones.read(List.of(lines));
        var read = new ArrayList<Occurrence>();
        var event = new HashMap<String, String>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (line.equals("BEGIN:VEVENT")) {
                event.clear();
            } else if (line.equals("END:VEVENT")) {
                read.add(event(event, zones));
            } else if (colon > 0) {
                event.putIfAbsent(line.substring(0, colon), line.substring(colon + 1));
            }
        }
        return read;
    }

    private static Occurrence event(Map<String, String> event, FileZones zones) {
        var start = event.keySet().stream()
                .filter(name -> name.startsWith("DTSTART;TZID="))
                .findFirst()
                .orElseThrow();
        return new Occurrence(
                Objects.requireNonNull(event.get("UID")),
                Integer.parseInt(event.get("SEQUENCE")),
                "CANCELLED".equals(event.get("STATUS")),
                zones.instant(start.substring(start.indexOf('=') + 1), Objects.requireNonNull(event.get(start))),
                Duration.parse(event.getOrDefault("DURATION", "PT0M")));
    }
}
