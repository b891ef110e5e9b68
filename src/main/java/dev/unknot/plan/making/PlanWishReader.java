package dev.unknot.plan.making;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Slot;
import dev.unknot.assessment.AnswersReader;
import dev.unknot.assessment.HealthConsent;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.planner.Course;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.Ready;
import dev.unknot.planner.week.Wants;
import dev.unknot.safety.Answers;
import dev.unknot.safety.SafetyRules;
import dev.unknot.time.TimeZones;
import dev.unknot.time.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a person or a program asks for. */
@Component
public class PlanWishReader {

    /** Dates of plans that were made elsewhere or long ago. */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    /** A new plan may have begun some days ago, and should begin while its answers are still true. */
    private static final Period BEGUN_BEFORE = Period.ofDays(7);

    private static final Period BEGINS_WITHIN = Period.ofMonths(3);

    /** What was said to two steps a week, with some to spare. */
    private static final int MOST_ANSWERS = 100;

    /** Each activity that may be asked for, with a wish for every day. */
    private static final int MOST_PINS = 7 * PlanWish.MOST_ASKED_FOR;

    private final AnswersReader answersReader;
    private final TimeZones zones;
    private final List<String> activities;
    private final List<String> visits;
    private final Today today;

    public PlanWishReader(AnswersReader answersReader, TimeZones zones, Catalogue catalogue, Today today) {
        this.zones = zones;
        this.answersReader = answersReader;
        this.today = today;
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
        this.visits = catalogue.activities().stream()
                .filter(activity -> activity.kind() == Kind.VISIT)
                .map(Activity::code)
                .toList();
    }

    /** From JSON, with what was agreed about keeping the plan. */
    public Order orderFromJson(Input in) {
        int keepDays = in.has("keepDays") ? in.oneOf("keepDays", Terms.KEEP_DAYS) : Terms.USUAL_DAYS;
        boolean isAgreed = in.has("consent");
        if (isAgreed) {
            in.agreed("consent");
        }
        var timeZone = in.has(TimeZones.FIELD) ? zones.read(in, TimeZones.FIELD) : null;
        return new Order(fromJson(in), keepDays, isAgreed ? Consent.IN_OTHER_WORDS : null, timeZone);
    }

    /** From JSON: only answers, approaches and the start date must be there. */
    PlanWish fromJson(Input in) {
        var answers = in.object("answers", answersReader::read);
        return wish(
                answers,
                in.someOf("approaches", Approach.class),
                startDate(in, today.latest()),
                in.has("availability") ? availability(in) : null,
                in.has("banned") ? in.codes("banned", activities) : Set.of(),
                in.has("pinned") ? pins(in, "pinned") : List.of(),
                wants(in));
    }

    /**
     * From JSON, for a plan that is there: what it asks for instead.
     *
     * @param begun when it began, which may stay, however long ago it was
     * @param usualMinutes a day, where it is not said which days suit
     */
    public Edit.Replace withoutAnswers(Input in, LocalDate begun, int usualMinutes) {
        return new Edit.Replace(
                List.copyOf(in.someOf("approaches", Approach.class)),
                startDate(in, begun),
                in.has("availability") ? availability(in) : Availability.everyDay(usualMinutes),
                in.has("banned") ? in.codes("banned", activities) : Set.of(),
                in.has("pinned") ? pins(in, "pinned") : List.of(),
                wants(in));
    }

    /** From the last page of the form, for answers that the words on its first page were agreed to for. */
    public Order orderFromForm(Input in, Answers answers, @Nullable ZoneId timeZone) {
        int keepDays = in.has("keepDays") ? in.oneOf("keepDays", Terms.KEEP_DAYS) : Terms.USUAL_DAYS;
        return new Order(fromForm(in, answers), keepDays, HealthConsent.TEXT, timeZone);
    }

    /** From the last page of the form, whose fields are a line of tick boxes and a number for each weekday. */
    public PlanWish fromForm(Input in, Answers answers) {
        return wish(
                answers,
                in.someOf("approaches", Approach.class),
                startDate(in, today.latest()),
                availabilityOfForm(in),
                Set.of(),
                List.of(),
                wants(in));
    }

    private LocalDate startDate(Input in, LocalDate other) {
        return in.date(
                "startDate",
                today.earliest().minus(BEGUN_BEFORE),
                today.latest().plus(BEGINS_WITHIN),
                other);
    }

    /** A line of tick boxes and a number for each weekday; a day without a tick is not offered. */
    static Availability availabilityOfForm(Input in) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (in.has("slots" + day)) {
                days.put(day, new Day(in.whole("minutes" + day, 5, 120), in.someOf("slots" + day, Slot.class)));
            }
        }
        return new Availability(days);
    }

    private static PlanWish wish(
            @Nullable Answers answers,
            Set<Approach> approaches,
            LocalDate startDate,
            @Nullable Availability availability,
            Set<String> banned,
            List<Pin> pins,
            Wants wants) {
        if (answers == null) {
            throw new IllegalArgumentException("No answers");
        }
        return new PlanWish(
                answers,
                List.copyOf(approaches),
                startDate,
                availability == null ? Availability.everyDay(answers.minutesPerDay()) : availability,
                banned,
                pins,
                SafetyRules.QUESTIONS,
                wants);
    }

    private static Availability availability(Input in) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var offered : in.objects("availability", PlanWishReader::day)) {
            if (days.putIfAbsent(offered.day(), new Day(offered.minutes(), offered.slots())) != null) {
                in.refuse("availability", "twice");
            }
        }
        return new Availability(days);
    }

    private static OfferedDay day(Input in) {
        return new OfferedDay(
                in.oneOf("day", DayOfWeek.class), in.someOf("slots", Slot.class), in.whole("minutes", 5, 120));
    }

    /** Visits that are asked for by name, whether to use all the time, and what was said to steps. */
    public Wants wants(Input in) {
        return new Wants(
                in.has("visits") ? in.codes("visits", visits) : Set.of(),
                in.has("allMyTime") && in.yesNo("allMyTime"),
                in.has("ready") ? in.objects("ready", MOST_ANSWERS, this::ready) : List.of());
    }

    private Ready ready(Input in) {
        return new Ready(
                in.code("activity", activities),
                in.whole("week", 1, Course.WEEKS),
                in.oneOf("answer", Ready.Answer.class));
    }

    /** The activities that are asked for, each with a wish for every day at most. */
    public List<Pin> pins(Input in, String field) {
        return in.objects(field, MOST_PINS, this::pin);
    }

    private Pin pin(Input in) {
        var activity = in.code("activity", activities);
        var day = in.oneOfOrNone("day", DayOfWeek.class);
        var slot = in.oneOfOrNone("slot", Slot.class);
        boolean not = in.has("not") && in.yesNo("not");
        if (not && day == null) {
            in.refuse("day", "missing");
        }
        if (not && slot != null) {
            in.refuse("slot", "wholeDay");
        }
        return new Pin(activity, day, slot, not);
    }

    /** A day that suits, with its minutes. */
    private record OfferedDay(DayOfWeek day, Set<Slot> slots, int minutes) {}
}
