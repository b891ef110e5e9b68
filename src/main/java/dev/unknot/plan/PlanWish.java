package dev.unknot.plan;

import dev.unknot.activity.Approach;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.Wants;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for. The order in which they said it makes no other wish.
 *
 * @param startDate the first day of the week, any weekday
 * @param questions the version of the questions that the answers are answers to
 * @param wants what else is asked for; none where it is missing, as in plans of earlier versions
 */
public record PlanWish(
        Answers answers,
        List<Approach> approaches,
        LocalDate startDate,
        Availability availability,
        Set<String> banned,
        List<Pin> pins,
        int questions,
        @Nullable Wants wants) {

    /** More than these activities at once, asked for by name, leave nothing to plan. */
    public static final int MOST_ASKED_FOR = 12;

    /** Plans that say nothing of it answered these. */
    private static final int FIRST_QUESTIONS = 1;

    public PlanWish {
        questions = questions == 0 ? FIRST_QUESTIONS : questions;
        approaches = approaches.stream().distinct().sorted().toList();
        banned = Collections.unmodifiableSet(new TreeSet<>(banned));
        pins = pins.stream().distinct().toList();
        wants = Wants.NOTHING.equals(wants) ? null : wants;
    }

    /** What else is asked for. */
    public Wants others() {
        return wants == null ? Wants.NOTHING : wants;
    }

    /** The same with other wants. */
    public PlanWish wanting(Wants other) {
        return new PlanWish(answers, approaches, startDate, availability, banned, pins, questions, other);
    }

    /** The same from another day on. */
    public PlanWish startingOn(LocalDate day) {
        return new PlanWish(answers, approaches, day, availability, banned, pins, questions, wants);
    }

    /** A wish with answers to the questions that are asked today, and for nothing else. */
    public PlanWish(
            Answers answers,
            List<Approach> approaches,
            LocalDate startDate,
            Availability availability,
            Set<String> banned,
            List<Pin> pins) {
        this(answers, approaches, startDate, availability, banned, pins, SafetyRules.QUESTIONS, null);
    }

    /** Whether all questions that are asked today were answered. */
    public boolean answersAll() {
        return questions >= SafetyRules.QUESTIONS;
    }

    /** The same wish with other answers to today's questions. */
    public PlanWish answering(Answers again) {
        return new PlanWish(again, approaches, startDate, availability, banned, pins, SafetyRules.QUESTIONS, wants);
    }

    /** The same wish with other approaches. */
    public PlanWish choosing(List<Approach> others) {
        return new PlanWish(answers, others, startDate, availability, banned, pins, questions, wants);
    }

    /** The same wish with other activities banned and asked for. */
    public PlanWish with(Set<String> nowBanned, List<Pin> nowPinned) {
        return new PlanWish(answers, approaches, startDate, availability, nowBanned, nowPinned, questions, wants);
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
                && Set.copyOf(pins).equals(Set.copyOf(wish.pins))
                && others().equals(wish.others());
    }

    @Override
    public int hashCode() {
        return Objects.hash(answers, approaches, startDate, availability, banned, Set.copyOf(pins), questions, wants);
    }
}
