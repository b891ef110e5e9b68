package dev.unknot.plan.words;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.PlanWish;
import dev.unknot.planner.week.Pin;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what a person asked for, and when an activity is done. */
@Component
public class WishWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private final PlanWords words;
    private final PlanFacts facts;
    private final Catalogue catalogue;

    public WishWords(PlanWords words, PlanFacts facts, Catalogue catalogue) {
        this.words = words;
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /** What a person asked for to get from one wish to another, a sentence each; nothing if the wishes are the same. */
    public List<String> asked(PlanWish before, PlanWish after) {
        var sentences = new ArrayList<String>();
        approaches(before, after, sentences);
        if (!before.availability().equals(after.availability())) {
            sentences.add(words.say("change.time", facts.offered(after.availability())));
        }
        if (!before.startDate().equals(after.startDate())) {
            sentences.add(words.say("change.start", DATE.format(after.startDate())));
        }
        activities(before, after, sentences);
        return List.copyOf(sentences);
    }

    /** What a person asked of an activity, each pin in words. */
    public List<String> pins(List<Pin> pins) {
        return pins.stream().map(this::pin).toList();
    }

    /** The days of an activity, those that share a part of the day together. */
    String when(Activity activity, Map<DayOfWeek, Slot> days) {
        var bySlot = new TreeMap<Slot, List<DayOfWeek>>();
        new TreeMap<>(days)
                .forEach((day, slot) ->
                        bySlot.computeIfAbsent(slot, s -> new ArrayList<>()).add(day));
        return bySlot.entrySet().stream()
                .map(entry -> days(entry.getValue())
                        + (activity.isBreak() ? "" : " " + words.say("plan.slot." + entry.getKey())))
                .collect(Collectors.joining("; "));
    }

    private String days(List<DayOfWeek> days) {
        return days.size() == DayOfWeek.values().length
                ? words.say("change.everyDay")
                : days.stream().map(this::day).collect(Collectors.joining(", "));
    }

    private void approaches(PlanWish before, PlanWish after, List<String> sentences) {
        var in = minus(after.approaches(), before.approaches());
        var out = minus(before.approaches(), after.approaches());
        if (!in.isEmpty()) {
            sentences.add(words.say("change.approaches.in", names(in)));
        }
        if (!out.isEmpty()) {
            sentences.add(words.say("change.approaches.out", names(out)));
        }
    }

    private void activities(PlanWish before, PlanWish after, List<String> sentences) {
        var banned = new LinkedHashSet<>(minus(after.banned(), before.banned()));
        var allowed = new LinkedHashSet<>(minus(before.banned(), after.banned()));
        var newPins = byActivity(minus(after.pins(), before.pins()));
        var oldPins = byActivity(minus(before.pins(), after.pins()));
        swaps(banned, newPins).forEach((out, in) -> {
            sentences.add(words.say("change.swap", name(out), name(in)));
            banned.remove(out);
            allowed.remove(in);
            newPins.remove(in);
        });
        banned.forEach(code -> {
            sentences.add(words.say("change.ban", name(code)));
            oldPins.remove(code);
        });
        newPins.forEach((code, pins) -> {
            sentences.addAll(asked(pins));
            allowed.remove(code);
            oldPins.remove(code);
        });
        allowed.forEach(code -> sentences.add(words.say("change.allow", name(code))));
        oldPins.keySet().forEach(code -> sentences.add(words.say("change.free", name(code))));
    }

    /** What went, and what was asked for in its place. */
    private Map<String, String> swaps(Set<String> banned, Map<String, List<Pin>> newPins) {
        var swaps = new LinkedHashMap<String, String>();
        for (var out : banned) {
            newPins.keySet().stream()
                    .filter(in -> !swaps.containsValue(in)
                            && List.of(Pin.wanted(in)).equals(newPins.get(in))
                            && catalogue.activity(in).approach()
                                    == catalogue.activity(out).approach())
                    .findFirst()
                    .ifPresent(in -> swaps.put(out, in));
        }
        return swaps;
    }

    private List<String> asked(List<Pin> pins) {
        var on = pins.stream().filter(pin -> !pin.not()).toList();
        var off = pins.stream().filter(Pin::not).toList();
        if (on.size() == 1 && off.size() == 1 && on.get(0).day() != null) {
            return List.of(words.say(
                    "change.move", name(on.get(0).activity()), day(off.get(0).day()), time(on.get(0))));
        }
        return pins(pins);
    }

    private String pin(Pin pin) {
        if (pin.not()) {
            return words.say("change.notOn", name(pin.activity()), day(pin.day()));
        }
        if (pin.day() == null) {
            return pin.slot() == null
                    ? words.say("change.ask", name(pin.activity()))
                    : words.say("change.at", name(pin.activity()), words.say("plan.slot." + pin.slot()));
        }
        return words.say("change.on", name(pin.activity()), time(pin));
    }

    /** Such as "Thursday in the morning". */
    private String time(Pin pin) {
        var slot = pin.slot() == null ? "" : words.say("plan.slot." + pin.slot());
        return (day(pin.day()) + " " + slot).strip();
    }

    private String day(@Nullable DayOfWeek day) {
        return day == null ? "" : words.say("plan.weekday." + day);
    }

    private String names(List<Approach> approaches) {
        return approaches.stream()
                .map(approach -> words.say("enum.Approach." + approach))
                .collect(Collectors.joining(", "));
    }

    private String name(String code) {
        return catalogue.activity(code).name();
    }

    private static Map<String, List<Pin>> byActivity(List<Pin> pins) {
        return pins.stream().collect(Collectors.groupingBy(Pin::activity, LinkedHashMap::new, Collectors.toList()));
    }

    private static <T> List<T> minus(Collection<T> all, Collection<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
