package dev.unknot.plan.pages;

import dev.unknot.activity.Kind;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Notes;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.Tick;
import dev.unknot.plan.pages.PlanPage.Phase;
import dev.unknot.plan.pages.TodayPage.Box;
import dev.unknot.plan.pages.TodayPage.Care;
import dev.unknot.plan.pages.TodayPage.Due;
import dev.unknot.plan.pages.TodayPage.Keeping;
import dev.unknot.plan.pages.TodayPage.Place;
import dev.unknot.plan.pages.TodayPage.Sitting;
import dev.unknot.plan.pages.TodayPage.StripDay;
import dev.unknot.plan.pages.TodayPage.Thing;
import dev.unknot.plan.weeks.PlanCourses;
import dev.unknot.plan.words.DaySum;
import dev.unknot.plan.words.DayWords;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.Triage.Message;
import dev.unknot.safety.TriageLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a day of a plan into its first page. It plans no week that need not be planned for that. */
@Component
class TodayPages {

    /** Something can be told of today, and of the six days before it. */
    private static final int DAYS_TO_TELL = 7;

    private static final int WEEK = 7;

    private final PlanCourses courses;
    private final Catalogue catalogue;
    private final SafetyRules safety;
    private final DayWords days;
    private final PlanWords words;

    TodayPages(PlanCourses courses, Catalogue catalogue, SafetyRules safety, DayWords days, PlanWords words) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.safety = safety;
        this.days = days;
        this.words = words;
    }

    /** Today; the first day of a plan that has not begun, and the same weekday of the last week of one that is over. */
    TodayPage today(Plan plan) {
        var today = courses.today(plan);
        var week = week(plan, today);
        var sameWeekday = week.dates().stream()
                .filter(date -> date.getDayOfWeek() == today.getDayOfWeek())
                .findFirst()
                .orElseThrow();
        return page(week, today, today.isBefore(week.start()) ? week.start() : sameWeekday);
    }

    /** A day of the plan; empty if it has no such day. */
    Optional<TodayPage> day(Plan plan, LocalDate date) {
        return Optional.of(week(plan, date))
                .filter(week -> week.dates().contains(date))
                .map(week -> page(week, courses.today(plan), date));
    }

    /** Whether it is today for the person whose plan it is. */
    boolean isToday(Plan plan, LocalDate date) {
        return date.equals(courses.today(plan));
    }

    /** Whether something can be told of a day. */
    boolean canTell(Plan plan, LocalDate date) {
        var today = courses.today(plan);
        return plan.newer() == null
                && !date.isAfter(today)
                && !date.isBefore(plan.startDate())
                && date.isAfter(today.minusDays(DAYS_TO_TELL));
    }

    /** What was planned for a day, by the codes of its activities, and how many boxes each has. */
    List<Tick.Row> rows(Plan plan, LocalDate date) {
        return week(plan, date).week().sessions(date.getDayOfWeek()).stream()
                .map(session -> new Tick.Row(session.activity().code(), Tick.boxes(DaySum.timesPerDay(session))))
                .toList();
    }

    /** Codes of the warnings that the page of a plan shows. */
    List<String> warnings(Plan plan) {
        return care(plan).codes();
    }

    /** The last week that was made is there; the others cost a course. */
    private PlanWeek week(Plan plan, LocalDate date) {
        long number = Math.max(1, 1 + Math.floorDiv(ChronoUnit.DAYS.between(plan.startDate(), date), WEEK));
        boolean isAsMade = number == plan.from() && plan.madeUp().stream().noneMatch(missed -> missed.week() == number);
        if (isAsMade) {
            return PlanWeek.lastMade(plan);
        }
        var weeks = courses.of(plan);
        return weeks.stream()
                .filter(week -> week.number() >= number)
                .findFirst()
                .orElse(weeks.get(weeks.size() - 1));
    }

    private TodayPage page(PlanWeek week, LocalDate today, LocalDate date) {
        var plan = week.plan();
        var sessions = week.week().sessions(date.getDayOfWeek());
        return new TodayPage(
                date,
                place(date, today),
                phase(week, today),
                week.number(),
                plan.startDate(),
                week.end(),
                days.sum(sessions),
                sittings(plan, date, sessions),
                things(plan, date, sessions, session -> session.activity().kind() == Kind.HABIT),
                things(plan, date, sessions, session -> session.activity().needsPractitioner()),
                week.unknown(date.getDayOfWeek()).stream()
                        .map(code -> words.say("plan.newer.session", code))
                        .toList(),
                week.dates().stream()
                        .map(other -> stripDay(week, other, date, today))
                        .toList(),
                care(plan),
                canTell(plan, date),
                plan.newer() != null,
                new Due(week.week().toBook().orElse(null), plan.week().isOfEarlierRules(), plan.edition()),
                new Keeping(
                        plan.notes().linkSaved(),
                        plan.before().isPresent() || plan.takenBack() != null,
                        plan.expiresOn(),
                        plan.zone()));
    }

    private static Place place(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return Place.TODAY;
        }
        if (date.equals(today.minusDays(1))) {
            return Place.YESTERDAY;
        }
        return date.equals(today.plusDays(1)) ? Place.TOMORROW : Place.ANOTHER;
    }

    private static Phase phase(PlanWeek week, LocalDate today) {
        if (today.isBefore(week.plan().startDate())) {
            return Phase.BEFORE;
        }
        return today.isAfter(week.end()) ? Phase.AFTER : Phase.NOW;
    }

    private List<Sitting> sittings(Plan plan, LocalDate date, List<Session> sessions) {
        return Arrays.stream(Slot.values())
                .map(slot -> {
                    var here = sessions.stream()
                            .filter(session -> session.slot() == slot && isInSitting(session))
                            .toList();
                    return new Sitting(slot, DaySum.of(here).minutes(), things(plan, date, here, session -> true));
                })
                .filter(sitting -> !sitting.things().isEmpty())
                .toList();
    }

    /** Visits have a time of their own, and habits go through the day. */
    private static boolean isInSitting(Session session) {
        return session.activity().kind() != Kind.HABIT && !session.activity().needsPractitioner();
    }

    private List<Thing> things(Plan plan, LocalDate date, List<Session> sessions, Predicate<Session> wanted) {
        return sessions.stream()
                .filter(wanted)
                .map(session -> new Thing(session.activity(), days.amount(session), boxes(plan.notes(), date, session)))
                .toList();
    }

    private static List<Box> boxes(Notes notes, LocalDate date, Session session) {
        var code = session.activity().code();
        return IntStream.rangeClosed(1, Tick.boxes(DaySum.timesPerDay(session)))
                .mapToObj(box -> new Box(box, notes.told(date, code, box).orElse(null)))
                .toList();
    }

    private static boolean isRest(List<Session> sessions) {
        return sessions.stream().allMatch(session -> session.activity().kind() == Kind.HABIT);
    }

    private static StripDay stripDay(PlanWeek week, LocalDate date, LocalDate shown, LocalDate today) {
        var sessions = week.week().sessions(date.getDayOfWeek());
        var notes = week.plan().notes();
        boolean isTold = !sessions.isEmpty()
                && sessions.stream()
                        .flatMap(session -> boxes(notes, date, session).stream())
                        .allMatch(box -> box.told() != null);
        return new StripDay(
                date,
                date.equals(shown),
                date.equals(today),
                isRest(sessions) && week.unknown(date.getDayOfWeek()).isEmpty(),
                isTold);
    }

    private Care care(Plan plan) {
        Answers answers = plan.wish().answers();
        var triage = safety.triage(answers);
        var messages = Stream.concat(triage.messages().stream(), triage.alsoToMind().stream())
                .toList();
        var care = new Care(
                of(messages, TriageLevel.SEE_CLINICIAN_SOON),
                of(messages, TriageLevel.CAUTION),
                catalogue.safety().texts().with(triage),
                false);
        return new Care(
                care.seeSomeone(),
                care.takeCare(),
                care.alsoSaid(),
                plan.notes().hasRead(care.codes()));
    }

    private static List<Message> of(List<Message> messages, TriageLevel level) {
        return messages.stream().filter(message -> message.level() == level).toList();
    }
}
