package dev.unknot.plan;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.assessment.AnswersReader;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.plan.PlanDocument.LeftOutCodes;
import dev.unknot.plan.PlanDocument.SessionCodes;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.planner.Availability;
import dev.unknot.planner.Availability.Day;
import dev.unknot.planner.Reason;
import dev.unknot.planner.WeekPlan.Score;
import dev.unknot.safety.TriageLevel;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a {@link PlanFile} that comes back. Whoever sends it may have written anything into it: each field is asked for by
 * name, and what no page could show is refused. Whether the plan in it is a good one is for {@link PlanImport} to say.
 */
@Component
class PlanFileReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,40}");
    private static final Pattern RULES_VERSION = Pattern.compile("[A-Za-z0-9.+_-]{1,40}");
    private static final Pattern INSTANT = Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\dZ");
    private static final int MOST = 999_999_999;
    private static final int MOST_MISSED = 1_000;
    private static final int MOST_BREAKS = 100;

    private final AnswersReader answersReader;
    private final PlanWishReader wishReader;
    private final PlanWords words;
    private final WeekWords weekWords;
    private final List<String> activities;

    PlanFileReader(
            AnswersReader answersReader,
            PlanWishReader wishReader,
            PlanWords words,
            WeekWords weekWords,
            Catalogue catalogue) {
        this.answersReader = answersReader;
        this.wishReader = wishReader;
        this.words = words;
        this.weekWords = weekWords;
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
    }

    /**
     * What a file says.
     *
     * @param changes at least as many as the newest edition in it
     */
    record Content(PlanDocument plan, int changes) {}

    Content read(Input in) {
        in.code("format", List.of(PlanFile.FORMAT));
        in.oneOf("formatVersion", List.of(PlanFile.VERSION));
        List.of("exportedAt", "keptUntil", "names").forEach(in::has);
        int changes = in.whole("changes", 0, MOST);
        var plan = there(in.object("plan", inner -> state(inner, false)));
        if (changes < plan.newestEdition()) {
            in.refuse("changes", "edition");
        }
        return new Content(plan, changes);
    }

    /** A plan, or what it was before a change: that has no past and no terms of its own. */
    private PlanDocument state(Input in, boolean isPast) {
        var wish = in.object("wish", this::wish);
        var rulesVersion = in.text("rulesVersion", RULES_VERSION);
        var level = in.oneOf("level", TriageLevel.class);
        var madeOn = in.date("madeOn", PlanWishReader.EARLIEST, PlanWishReader.LATEST);
        var approaches = List.copyOf(in.anyOf("approaches", Approach.class));
        var days = in.object("days", this::days);
        var cards = List.copyOf(in.codes("cards", activities));
        var leftOut = in.objects("leftOut", this::leftOut);
        var score = in.object("score", PlanFileReader::score);
        int edition = in.whole("edition", 0, MOST);
        List.of("madeUp", "past", "takenBack", "terms", "earlierDays").forEach(in::has);
        List<MadeUp> madeUp = isPast ? List.of() : in.objects("madeUp", MOST_MISSED, this::madeUp);
        List<PlanDocument> past =
                isPast ? List.of() : in.objects("past", Plan.MOST_STEPS_BACK, inner -> state(inner, true));
        var takenBack = isPast || !in.has("takenBack") ? null : in.object("takenBack", this::wish);
        var terms = isPast ? Terms.USUAL : there(in.object("terms", PlanFileReader::terms));
        return new PlanDocument(
                there(wish),
                rulesVersion,
                level,
                madeOn,
                approaches,
                there(days),
                cards,
                leftOut,
                there(score),
                madeUp,
                edition,
                past,
                takenBack,
                terms,
                isPast ? Map.of() : there(in.object("earlierDays", PlanFileReader::earlierDays)));
    }

    private PlanWish wish(Input in) {
        var answers = in.object("answers", answersReader::read);
        var approaches = in.someOf("approaches", Approach.class);
        var startDate = in.date("startDate", PlanWishReader.EARLIEST, PlanWishReader.LATEST);
        var availability = in.object("availability", inner -> inner.object("days", PlanFileReader::offered));
        var banned = in.codes("banned", activities);
        var pins = in.objects("pins", wishReader::pin);
        return new PlanWish(
                there(answers),
                List.copyOf(approaches),
                startDate,
                new Availability(there(availability)),
                banned,
                pins);
    }

    private static Map<DayOfWeek, Day> offered(Input in) {
        return perDay(
                in,
                day -> in.object(
                        day.name(),
                        inner -> new Day(inner.whole("minutes", 5, 120), inner.someOf("slots", Slot.class))));
    }

    private Map<DayOfWeek, List<SessionCodes>> days(Input in) {
        return perDay(in, day -> in.objects(day.name(), this::session));
    }

    private static <T> Map<DayOfWeek, T> perDay(Input in, Function<DayOfWeek, @Nullable T> read) {
        var days = new EnumMap<DayOfWeek, T>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (in.has(day.name())) {
                days.put(day, there(read.apply(day)));
            }
        }
        return days;
    }

    private SessionCodes session(Input in) {
        return new SessionCodes(
                in.code("activity", activities),
                in.oneOf("slot", Slot.class),
                in.oneOf("level", Level.class),
                in.objects("reasons", this::reason));
    }

    private Reason reason(Input in) {
        var reason = new Reason(in.oneOf("kind", Reason.Kind.class), in.texts("details", CODE));
        saidInWords(in, "kind", () -> words.reason(reason));
        return reason;
    }

    private LeftOutCodes leftOut(Input in) {
        var leftOut =
                new LeftOutCodes(in.code("activity", activities), in.text("rule", CODE), in.texts("details", CODE));
        saidInWords(in, "rule", () -> words.against(leftOut.rule(), leftOut.details()));
        return leftOut;
    }

    private MadeUp madeUp(Input in) {
        var madeUp = new MadeUp(
                in.whole("week", 1, 99),
                in.code("activity", activities),
                in.oneOf("from", DayOfWeek.class),
                in.oneOfOrNone("to", DayOfWeek.class),
                in.texts("why", CODE));
        if (madeUp.to() == null || !there(madeUp.why()).isEmpty()) {
            saidInWords(in, "why", () -> weekWords.stays("", there(madeUp.why())));
        }
        return madeUp;
    }

    private static Score score(Input in) {
        return new Score(
                in.whole("value", -MOST, MOST),
                in.whole("changes", 0, MOST),
                in.whole("busiestDay", 0, MOST),
                in.whole("sumOfSquares", 0, MOST),
                in.whole("awkwardness", 0, MOST),
                in.yesNo("proven"));
    }

    private static Map<LocalDate, PlannedDay> earlierDays(Input in) {
        var days = new TreeMap<LocalDate, PlannedDay>();
        for (var name : in.names(EarlierDays.MOST)) {
            var day = in.object(
                    name,
                    inner -> new PlannedDay(inner.anyOf("slots", Slot.class), inner.whole("breaks", 0, MOST_BREAKS)));
            try {
                days.put(LocalDate.parse(name), there(day));
            } catch (DateTimeException e) {
                in.refuse(name, "text");
                throw new IllegalArgumentException("No date", e);
            }
        }
        return days;
    }

    private static Terms terms(Input in) {
        return new Terms(
                in.oneOf("keepDays", Terms.KEEP_DAYS),
                in.has("consent") ? in.object("consent", PlanFileReader::consent) : null);
    }

    private static Consent consent(Input in) {
        var givenAt = in.text("givenAt", INSTANT);
        int textVersion = in.whole("textVersion", 0, MOST);
        try {
            return new Consent(Instant.parse(givenAt), textVersion);
        } catch (DateTimeException e) {
            in.refuse("givenAt", "text");
            throw new IllegalArgumentException("No moment", e);
        }
    }

    /** Codes that no words are made of would break the page that shows them. */
    private static void saidInWords(Input in, String field, Runnable saying) {
        try {
            saying.run();
        } catch (RuntimeException e) {
            in.refuse(field, "unsayable");
        }
    }

    /** @throws IllegalArgumentException if it could not be read, for which a problem is noted already */
    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("Not there");
        }
        return value;
    }
}
