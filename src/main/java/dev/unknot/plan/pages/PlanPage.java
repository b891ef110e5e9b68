package dev.unknot.plan.pages;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Country;
import dev.unknot.activity.Dose;
import dev.unknot.activity.Intensity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Timing;
import dev.unknot.catalogue.Guide;
import dev.unknot.catalogue.Medicine;
import dev.unknot.plan.words.Fact;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.PainImpact;
import dev.unknot.safety.Triage.Message;
import dev.unknot.time.TimeZones;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as people see it, on screen and on paper. It does not hold the key.
 *
 * @param number of the week, 1 for the first
 * @param weeks of the course, 1 if it is a week alone
 * @param zone whose clock says what day it is
 * @param seeSomeone what to be seen for before starting
 * @param takeCare what to mind while doing the plan
 * @param alsoSaid what else is said to this person on a screen
 * @param saidOnPaper what is said on the sheet that hangs where others read along
 * @param forYouOnPaper what to mind, for the sheets that do not
 * @param today the day shown first: today's if the week is on, else the first
 * @param parts the rows of the week, part of the day by part of the day
 * @param leftOutOnPaper what is left out for safety, without naming the answer behind it
 * @param toTell the answers that may hang on a fridge
 * @param forPractitioner the answers about body, mood and medicine, for a practitioner's eyes
 * @param warningSigns those that were there
 * @param painImpact the score that the answers gave
 * @param staysInFlareUp the activities that go on in a flare-up week
 * @param isOfEarlierRules whether an earlier version made it, by other rules
 * @param toBook the visit that falls into the week and has no day yet, if there is one
 * @param isNewer whether a newer version of Unknot knows more about the plan
 */
public record PlanPage(
        int number,
        int weeks,
        LocalDate madeOn,
        LocalDate expiresOn,
        ZoneId zone,
        String rulesVersion,
        Country country,
        boolean isFlareUp,
        List<Message> seeSomeone,
        List<Message> takeCare,
        List<String> alsoSaid,
        List<String> saidOnPaper,
        List<String> forYouOnPaper,
        List<Day> days,
        Day today,
        Phase phase,
        List<Part> parts,
        List<Item> items,
        List<Card> cards,
        List<String> medicineTexts,
        List<Activity> staysInFlareUp,
        List<LeftOutPart> leftOut,
        List<Reason> leftOutOnPaper,
        List<Fact> toTell,
        List<Fact> forPractitioner,
        List<String> warningSigns,
        PainImpact painImpact,
        List<Fact> answers,
        boolean isNewer,
        boolean isOfEarlierRules,
        @Nullable Activity toBook) {

    public LocalDate start() {
        return days.get(0).date();
    }

    public LocalDate end() {
        return days.get(days.size() - 1).date();
    }

    /** What people call the time by which the days go. */
    public String timeZone() {
        return TimeZones.name(zone);
    }

    /** After how many weeks somebody should look at pain that stays as it is. */
    public int weeksToTry() {
        return PainImpact.WEEKS_TO_TRY;
    }

    /**
     * What the week holds of an activity.
     *
     * @throws java.util.NoSuchElementException if the week does not have it
     */
    public Item item(Activity activity) {
        return items.stream()
                .filter(item -> item.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    /** Whether there are activities that this version cannot show. */
    public boolean hasUnknown() {
        return days.stream().anyMatch(day -> !day.unknown().isEmpty());
    }

    /** Minutes of all days together, those of habits and visits not counted. */
    public int minutes() {
        return days.stream().mapToInt(Day::minutes).sum();
    }

    /** How many activities are left out for another reason than safety. */
    public int leftOutForOtherReasons() {
        return leftOut.stream()
                .filter(part -> part.kind() != LeftOutKind.SAFETY)
                .mapToInt(LeftOutPart::count)
                .sum();
    }

    public int leftOutCount() {
        return leftOut.stream().mapToInt(LeftOutPart::count).sum();
    }

    /** Where today lies. */
    public enum Phase {
        BEFORE,
        NOW,
        AFTER
    }

    /**
     * One date of the week, with its sessions in the order in which to do them.
     *
     * @param unknown codes of the activities that only a newer version can show
     */
    public record Day(LocalDate date, int minutes, List<Session> sessions, List<String> unknown) {

        /** Whether it holds nothing at all. */
        public boolean isEmpty() {
            return sessions.isEmpty() && unknown.isEmpty();
        }

        /** Whether nothing takes minutes and nobody is visited; habits may go on. */
        public boolean isRest() {
            return unknown.isEmpty()
                    && sessions.stream().allMatch(session -> session.activity().kind() == Kind.HABIT);
        }

        /** The parts of the day that hold something. */
        public List<Slot> slots() {
            return sessions.stream().map(Session::slot).distinct().sorted().toList();
        }

        /** Whether something is to be done again and again in working hours. */
        public boolean hasBreaks() {
            return sessions.stream()
                    .map(Session::activity)
                    .anyMatch(activity -> activity.when() == Timing.WORK_HOURS && activity.isBreak());
        }
    }

    /** The heading under which an activity is shown in the week. */
    public enum Heading {
        OFTEN,
        MORNING,
        MIDDAY,
        EVENING,
        MIXED
    }

    public record Part(Heading heading, List<Row> rows) {}

    /** One activity through the week, with a cell for each date. */
    public record Row(Item item, List<Cell> cells) {}

    /** One activity on one date; without a slot it is not planned then. */
    public record Cell(LocalDate date, List<Slot> slots) {

        public boolean isPlanned() {
            return !slots.isEmpty();
        }
    }

    /** Days that share a time of day. */
    public record When(Slot slot, List<DayOfWeek> days) {

        public boolean isEveryDay() {
            return days.size() == DayOfWeek.values().length;
        }
    }

    /** Everything about one activity of the plan. */
    public record Item(
            Activity activity,
            Guide guide,
            Level level,
            String dose,
            List<Step> ladder,
            List<When> when,
            List<String> reasons,
            boolean isStep) {

        /** How much of it, in numbers. */
        public Dose amount() {
            return activity.dose(level);
        }

        public int minutes() {
            return amount().minutes();
        }

        /** The dose from which it steps up. Only of a step. */
        public String doseBefore() {
            return ladder.get(level.ordinal() - 1).dose();
        }

        public int timesPerDay() {
            return amount().timesPerDay();
        }

        /** The days on which it is planned, Monday first. */
        public List<DayOfWeek> days() {
            return when.stream()
                    .flatMap(part -> part.days().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Boxes to tick on a day: one for each time, and a single one where that would be a long row. */
        public int boxes() {
            return timesPerDay() > 3 ? 1 : timesPerDay();
        }

        public boolean isVisit() {
            return activity.needsPractitioner();
        }

        /** Whether days between two of its days belong to it: not for what is done once, or once a week. */
        public boolean needsRest() {
            return activity.week().gapDays() > 0 && activity.week().max() > 1;
        }

        /** What to mind while doing it. */
        public Care care() {
            return switch (activity.approach()) {
                case POSTURE, EXERCISE, MASSAGE, CHIROPRACTIC, ACUPUNCTURE -> Care.PAIN;
                case MIND_BODY -> isMoving() ? Care.PAIN : Care.MIND;
                case MEDICATION -> Care.MEDICINE;
            };
        }

        private boolean isMoving() {
            return activity.intensity() == Intensity.LIGHT || activity.intensity() == Intensity.MODERATE;
        }
    }

    /** Which rule says when to ease back. */
    public enum Care {
        PAIN,
        MIND,
        MEDICINE
    }

    /** One way to do an activity. */
    public record Step(Level level, String dose, boolean isChosen) {}

    /** @param askFirst whom to ask before taking it; null where nothing calls for it */
    public record Card(
            Activity activity,
            List<Medicine> packs,
            @Nullable String askFirst) {}

    /** Kinds of reasons for leaving something out, in the order in which they are told. */
    public enum LeftOutKind {
        SAFETY,
        CHANGEABLE,
        OTHER
    }

    public record LeftOutPart(LeftOutKind kind, int count, List<Reason> reasons) {}

    /** @param id names the reason within the page; empty where nothing is to be done about it */
    public record Reason(String id, String text, List<LeftOutItem> items) {}

    /** @param detail what is special about this one, or nothing */
    public record LeftOutItem(Activity activity, String detail) {}
}
