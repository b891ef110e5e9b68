package dev.unknot.plan;

import dev.unknot.activity.Approach;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.safety.Answers;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person asks for. The order in which they said it makes no other wish.
 *
 * @param startDate the first day of the week, any weekday
 */
public record PlanWish(
        Answers answers,
        List<Approach> approaches,
        LocalDate startDate,
        Availability availability,
        Set<String> banned,
        List<Pin> pins) {

    /** More than these activities at once, asked for by name, leave nothing to plan. */
    public static final int MOST_ASKED_FOR = 12;

    public PlanWish {
        approaches = approaches.stream().distinct().sorted().toList();
        banned = Collections.unmodifiableSet(new TreeSet<>(banned));
        pins = pins.stream().distinct().toList();
    }

    /** The same wish with other activities banned and asked for. */
    public PlanWish with(Set<String> nowBanned, List<Pin> nowPinned) {
        return new PlanWish(answers, approaches, startDate, availability, nowBanned, nowPinned);
    }

    public boolean asksForTooMuch() {
        return pins.stream()
                        .filter(pin -> !pin.not())
                        .map(Pin::activity)
                        .distinct()
                        .count()
                > MOST_ASKED_FOR;
    }

    public List<Pin> pinsOf(String activity) {
        return pins.stream().filter(pin -> pin.activity().equals(activity)).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanWish wish
                && answers.equals(wish.answers)
                && approaches.equals(wish.approaches)
                && startDate.equals(wish.startDate)
                && availability.equals(wish.availability)
                && banned.equals(wish.banned)
                && Set.copyOf(pins).equals(Set.copyOf(wish.pins));
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers, approaches, startDate, availability, banned, Set.copyOf(pins));
    }
}
