package dev.unknot.plan.making;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.plan.PlanWish;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.Ready;
import dev.unknot.planner.week.Wants;
import dev.unknot.safety.Answers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change that a person asks for. It turns one wish into another and knows nothing of weeks, so that every edit survives
 * each later planning. A later edit replaces what earlier ones asked for and it contradicts, and doing one twice is doing
 * it once.
 */
public sealed interface Edit {

    /** What the person wishes for after this edit. */
    PlanWish on(PlanWish wish);

    /** One activity goes, and another takes its place. */
    record Swap(String activity, String with) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return new Ask(with).on(new Ban(activity).on(wish));
        }
    }

    /** An activity is not wanted. */
    record Ban(String activity) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            var banned = new LinkedHashSet<>(wish.banned());
            banned.add(activity);
            return wish.with(banned, without(wish.pins(), pin -> isAbout(pin, activity)));
        }
    }

    /** An activity that was not wanted may come back. */
    record Allow(String activity) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return wish.with(allowing(wish, activity), wish.pins());
        }
    }

    /** An activity is wanted in the week, on whatever days. */
    record Ask(String activity) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            boolean isAskedFor = wish.pins().stream().anyMatch(pin -> isAbout(pin, activity) && !pin.not());
            return wish.with(
                    allowing(wish, activity),
                    isAskedFor ? wish.pins() : and(wish.pins(), List.of(Pin.wanted(activity))));
        }
    }

    /**
     * A session moves to another day, or to another part of its day.
     *
     * @param slot the part of the new day, or any
     */
    record Move(
            String activity,
            DayOfWeek from,
            DayOfWeek to,
            @Nullable Slot slot) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            var kept = without(wish.pins(), pin -> isAbout(pin, activity) && isAgainst(pin));
            var asked = new Pin(activity, to, slot, false);
            return wish.with(
                    allowing(wish, activity),
                    and(kept, from == to ? List.of(asked) : List.of(asked, Pin.notOn(activity, from))));
        }

        private boolean isAgainst(Pin pin) {
            return pin.day() == to
                    || pin.day() == from
                    || (pin.day() == null && slot != null && pin.slot() != null && pin.slot() != slot);
        }
    }

    /** Nothing is asked any more of when an activity is done, or that it is done. */
    record Free(String activity) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return wish.with(wish.banned(), without(wish.pins(), pin -> isAbout(pin, activity)));
        }
    }

    /** Other days, parts of days or minutes. What was asked for at times that are no longer offered is asked no more. */
    record ChangeTime(Availability availability) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return new PlanWish(
                    wish.answers(),
                    wish.approaches(),
                    wish.startDate(),
                    availability,
                    wish.banned(),
                    without(wish.pins(), pin -> !pin.not() && !isOffered(pin)),
                    wish.questions(),
                    wish.wants());
        }

        private boolean isOffered(Pin pin) {
            return availability.days().entrySet().stream()
                    .anyMatch(offer -> (pin.day() == null || pin.day() == offer.getKey())
                            && (pin.slot() == null || offer.getValue().slots().contains(pin.slot())));
        }
    }

    /** Other approaches. */
    record ChangeApproaches(List<Approach> approaches) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return wish.choosing(approaches);
        }
    }

    /** Other visits, and other ways to use the time. */
    record Want(Set<String> visits, boolean allMyTime) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return wish.wanting(new Wants(visits, allMyTime, wish.others().ready()));
        }
    }

    /** What is said to a step that is due. */
    record Answer(Ready ready) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            var others = wish.others().ready().stream()
                    .filter(other ->
                            other.week() != ready.week() || !other.activity().equals(ready.activity()));
            return wish.wanting(new Wants(
                    wish.others().visits(),
                    wish.others().allMyTime(),
                    Stream.concat(others, Stream.of(ready)).toList()));
        }
    }

    /** A plan of earlier rules becomes one of today's. It asks for nothing else: any edit of such a plan leads there. */
    record MoveOver() implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return wish;
        }
    }

    /** Two edits as one. */
    record Both(Edit first, Edit second) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return second.on(first.on(wish));
        }
    }

    /** Questions that have changed since the plan was made were answered. */
    record AnswerAgain(Answers answers) implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return wish.answering(answers);
        }
    }

    /** A whole wish in place of the old one. The answers stay: a plan for other answers is another plan. */
    record Replace(
            List<Approach> approaches,
            LocalDate startDate,
            Availability availability,
            Set<String> banned,
            List<Pin> pins,
            Wants wants)
            implements Edit {

        @Override
        public PlanWish on(PlanWish wish) {
            return new PlanWish(
                    wish.answers(), approaches, startDate, availability, banned, pins, wish.questions(), wants);
        }
    }

    private static boolean isAbout(Pin pin, String activity) {
        return pin.activity().equals(activity);
    }

    private static Set<String> allowing(PlanWish wish, String activity) {
        var banned = new LinkedHashSet<>(wish.banned());
        banned.remove(activity);
        return banned;
    }

    private static List<Pin> without(List<Pin> pins, Predicate<Pin> dropped) {
        return pins.stream().filter(dropped.negate()).toList();
    }

    private static List<Pin> and(List<Pin> pins, List<Pin> more) {
        var all = new ArrayList<>(pins);
        more.stream().filter(pin -> !all.contains(pin)).forEach(all::add);
        return List.copyOf(all);
    }
}
