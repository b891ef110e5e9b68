package dev.unknot.calendar;

import dev.unknot.activity.Slot;
import dev.unknot.calendar.Choices.Breaks;
import dev.unknot.input.Input;
import dev.unknot.time.TimeZones;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a person wants in the file; what was not sent is as usual. */
@Component
class ChoicesReader {

    private final TimeZones zones;

    ChoicesReader(TimeZones zones) {
        this.zones = zones;
    }

    Choices read(Input in, ZoneId usualZone) {
        var usual = Choices.usual(usualZone);
        var times = new EnumMap<Slot, LocalTime>(Slot.class);
        for (var slot : Slot.values()) {
            var field = Choices.field(slot);
            times.put(slot, in.has(field) ? in.time(field) : usual.time(slot));
        }
        var choices = new Choices(
                in.has("zone") ? zones.read(in, "zone") : usualZone,
                times,
                in.has("reminder") ? in.oneOf("reminder", Reminder.class) : usual.reminder(),
                in.has("title") ? in.oneOf("title", Title.class) : usual.title(),
                in.has("breaks") && in.yesNo("breaks") ? breaks(in) : null);
        if (EnumSet.allOf(Slot.class).stream().map(Choices::field).noneMatch(in::isRefused)) {
            Stream.of(Slot.MIDDAY, Slot.EVENING)
                    .filter(slot -> !choices.isInOrder(slot))
                    .limit(1)
                    .forEach(slot -> in.refuse(Choices.field(slot), "tooEarly"));
        }
        return choices;
    }

    private static @Nullable Breaks breaks(Input in) {
        var usual = Choices.WORKING_HOURS;
        var breaks = new Breaks(
                in.has("breaksFrom") ? in.time("breaksFrom") : usual.from(),
                in.has("breaksTo") ? in.time("breaksTo") : usual.to());
        if (!breaks.isLongEnough() && !in.isRefused("breaksFrom") && !in.isRefused("breaksTo")) {
            in.refuse("breaksTo", "tooEarly");
        }
        return breaks;
    }
}
