package dev.unknot.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as iCalendar (RFC 5545).
 *
 * @param owner whose entries they are: the beginning of what each is known by (UID)
 * @param sequence the later, the higher (SEQUENCE)
 * @param now when the file is made (DTSTAMP, LAST-MODIFIED)
 * @param note what to know about the file, if anything
 */
record CalendarText(
        String owner,
        int sequence,
        Instant now,
        Choices choices,
        String name,
        @Nullable String note) {

    /** Octets of a line, without its end. */
    private static final int LONGEST_LINE = 75;

    private static final String PRODUCT = "-//Unknot//Calendar//EN";

    /**
     * The file.
     *
     * @param today where there is no entry, the day for which the time zone is right
     */
    byte[] of(List<Entry> entries, LocalDate today) {
        var days = entries.stream()
                .filter(entry -> !entry.isCancelled()) // nobody minds when exactly something is off
                .map(entry -> entry.start().toLocalDate())
                .toList();
        var components = new ArrayList<CalendarComponent>();
        components.add(ClockChanges.of(
                choices.zone(),
                days.stream().min(Comparator.naturalOrder()).orElse(today),
                days.stream().max(Comparator.naturalOrder()).orElse(today)));
        entries.forEach(entry -> components.add(event(entry)));
        return folded(new Calendar(new PropertyList(properties()), new ComponentList<>(components)).toString());
    }

    private List<Property> properties() {
        var properties = new ArrayList<Property>(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId(PRODUCT),
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new Name(name),
                new XProperty("X-WR-CALNAME", name)));
        if (note != null) {
            properties.add(new Description(note));
            properties.add(new XProperty("X-WR-CALDESC", note));
        }
        return properties;
    }

    private VEvent event(Entry entry) {
        var properties = new ArrayList<Property>();
        properties.add(
                new Uid(owner + "-" + entry.day().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + entry.part()));
        properties.add(new DtStamp(now));
        properties.add(new LastModified(now));
        properties.add(new Sequence(sequence));
        properties.add(start(entry));
        if (!entry.isCancelled()) {
            properties.add(new net.fortuna.ical4j.model.property.Duration(entry.length()));
        }
        properties.add(new Summary(entry.title()));
        if (!entry.lines().isEmpty()) {
            properties.add(new Description(String.join("\n", entry.lines())));
        }
        properties.add(entry.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        properties.add(entry.blocks() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        properties.add(new Clazz(Clazz.VALUE_PRIVATE));
        var reminder = entry.reminder();
        return new VEvent(
                new PropertyList(properties),
                new ComponentList<>(reminder == null ? List.of() : List.of(alarm(entry.title(), reminder))));
    }

    /** By the clock on the wall. One that the spring change leaps over is as much later, as it is for people. */
    private DtStart<LocalDateTime> start(Entry entry) {
        var local = entry.start().atZone(choices.zone()).toLocalDateTime();
        return new DtStart<>(new ParameterList(List.of(new TzId(choices.zone().getId()))), local);
    }

    private static VAlarm alarm(String title, Duration before) {
        return new VAlarm(new PropertyList(
                List.of(ImmutableAction.DISPLAY, new Description(title), new Trigger(before.negated()))));
    }

    /** With no line longer than allowed, and no character cut in two: ical4j counts characters, the standard octets. */
    private static byte[] folded(String text) {
        var bytes = new ByteArrayOutputStream();
        int onLine = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            var octets = Character.toString(character).getBytes(StandardCharsets.UTF_8);
            boolean isEnd = character == '\r' || character == '\n';
            if (!isEnd && onLine + octets.length > LONGEST_LINE) {
                bytes.writeBytes(new byte[] {'\r', '\n', ' '});
                onLine = 1;
            }
            bytes.writeBytes(octets);
            onLine = isEnd ? 0 : onLine + octets.length;
            at += Character.charCount(character);
        }
        return bytes.toByteArray();
    }
}
