package dev.unknot.plan;

import dev.unknot.activity.Approach;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
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
 * @param questions the version of the questions that the answers are answers to
 */
public record PlanWish(
        Answers answers,
        List<Approach> approaches,
        LocalDate startDate,
        Availability availability,
        Set<String> banned,
        List<Pin> pins,
        int questions) {

    /** More than these activities at once, asked for by name, leave nothing to plan. */
    public static final int MOST_ASKED_FOR = 12;

    /** Plans that say nothing of it answered these. */
    private static final int FIRST_QUESTIONS = 1;

    public PlanWish {
        questions = questions == 0 ? FIRST_QUESTIONS : questions;
        approaches = approaches.stream().distinct().sorted().toList();
        banned = Collections.unmodifiableSet(new TreeSet<>(banned));
        pins = pins.stream().distinct().toList();
    }

    /** A wish with answers to the questions that are asked today. */
    public PlanWish(
            Answers answers,
            List<Approach> approaches,
            LocalDate startDate,
            Availability availability,
            Set<String> banned,
            List<Pin> pins) {
        this(answers, approaches, startDate, availability, banned, pins, SafetyRules.QUESTIONS);
    }

    /** Whether all questions that are asked today were answered. */
    public boolean answersAll() {
        return questions >= SafetyRules.QUESTIONS;
    }

    /** The same wish with other answers to today's questions. */
    public PlanWish answering(Answers again) {
        return new PlanWish(again, approaches, startDate, availability, banned, pins);
    }

    /** The same wish with other approaches. */
    public PlanWish choosing(List<Approach> others) {
        return new PlanWish(answers, others, startDate, availability, banned, pins, questions);
    }

    /** The same wish with other activities banned and asked for. */
    public PlanWish with(Set<String> nowBanned, List<Pin> nowPinned) {
        return new PlanWish(answers, approaches, startDate, availability, nowBanned, nowPinned, questions);
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
                && questions == wish.questions
                && Set.copyOf(pins).equals(Set.copyOf(wish.pins));
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers, approaches, startDate, availability, banned, Set.copyOf(pins), questions);
    }
}
