package dev.unknot.plan.pages;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.plan.Told;
import dev.unknot.plan.pages.PlanPage.Phase;
import dev.unknot.safety.Triage.Message;
import dev.unknot.time.TimeZones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a plan, as its first page shows it.
 *
 * @param date the day shown
 * @param place where it lies, seen from today
 * @param phase where today lies in the plan
 * @param number of the week, 1 for the first
 * @param sum what the day comes to, in words
 * @param visits to a practitioner
 * @param unknown what only a newer version of Unknot can show, in words
 * @param strip the seven days of the week
 * @param canTell whether it is a day of which something can be told
 * @param isNewer whether a newer version of Unknot knows more about the plan
 */
public record TodayPage(
        LocalDate date,
        Place place,
        Phase phase,
        int number,
        LocalDate start,
        LocalDate end,
        String sum,
        List<Sitting> sittings,
        List<Thing> pauses,
        List<Thing> visits,
        List<String> unknown,
        List<StripDay> strip,
        Care care,
        boolean canTell,
        boolean isNewer,
        Due due,
        Keeping keeping) {

    /** Where on the page something can be told; the page is shown from there again. */
    static final List<String> PLACES = List.of("morning", "midday", "evening", "pauses", "visits");

    /** Whether it holds habits at most. */
    public boolean isRest() {
        return sittings.isEmpty() && visits.isEmpty() && unknown.isEmpty();
    }

    /** Where a day lies, seen from today. */
    public enum Place {
        TODAY,
        YESTERDAY,
        TOMORROW,
        ANOTHER
    }

    /**
     * What is done in one go in a part of the day.
     *
     * @param minutes of all of it
     */
    public record Sitting(Slot slot, int minutes, List<Thing> things) {

        /** What was told of all of it alike; nothing as long as something is open. */
        public @Nullable Told told() {
            var all = things.stream().map(Thing::told).distinct().toList();
            return all.size() == 1 ? all.get(0) : null;
        }

        public boolean isOpen() {
            return things.stream().anyMatch(Thing::isOpen);
        }
    }

    /**
     * Something planned on the day.
     *
     * @param amount how much of it, in words
     * @param boxes to tick, as many as on paper
     */
    public record Thing(Activity activity, String amount, List<Box> boxes) {

        public boolean isOpen() {
            return boxes.stream().anyMatch(box -> box.told() == null);
        }

        /** What was told of each of its boxes; nothing if they differ, or one is open. */
        public @Nullable Told told() {
            var told = boxes.get(0).told();
            return boxes.stream().allMatch(box -> Objects.equals(box.told(), told)) ? told : null;
        }
    }

    /** @param number 1 for the first */
    public record Box(int number, @Nullable Told told) {}

    /**
     * A day of the week that is shown.
     *
     * @param isTold whether something was told of each of its boxes
     */
    public record StripDay(LocalDate date, boolean isShown, boolean isToday, boolean isRest, boolean isTold) {}

    /**
     * What a person must mind.
     *
     * @param seeSomeone what to be seen for before starting
     * @param takeCare what to mind while doing the plan
     * @param alsoSaid what else is said to this person
     * @param isRead whether they have said that they read all of it
     */
    public record Care(List<Message> seeSomeone, List<Message> takeCare, List<String> alsoSaid, boolean isRead) {

        public int count() {
            return seeSomeone.size() + takeCare.size() + alsoSaid.size();
        }

        /** Codes of all of it that has one. */
        List<String> codes() {
            return Stream.concat(seeSomeone.stream(), takeCare.stream())
                    .map(Message::code)
                    .toList();
        }
    }

    /**
     * What is to be decided, whatever the day.
     *
     * @param toBook the visit that falls into the week and has no day yet
     * @param edition which the page shows; each form sends it along
     */
    public record Due(@Nullable Activity toBook, boolean isOfEarlierRules, int edition) {}

    /**
     * How the plan is kept.
     *
     * @param isLinkSaved whether the person said that they have the link
     * @param hasChanged whether there is a last change to look at
     */
    public record Keeping(boolean isLinkSaved, boolean hasChanged, LocalDate until, ZoneId zone) {

        public String timeZone() {
            return TimeZones.name(zone);
        }
    }
}
