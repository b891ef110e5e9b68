package dev.unknot.plan.file;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.assessment.AnswersReader;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.plan.MadeUp;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.Terms;
import dev.unknot.plan.Terms.Consent;
import dev.unknot.plan.keeping.PlanDocument;
import dev.unknot.plan.keeping.WeekDocument;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.planner.Course;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.safety.SafetyRules;
import dev.unknot.safety.TriageLevel;
import dev.unknot.time.TimeZones;
import dev.unknot.time.Today;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a {@link PlanFile} that comes back. It may hold anything: each field is asked for by
 * name, and what no page could show is refused. Whether the plan in it is a good one is for {@link PlanImport} to say.
 */
@Component
public class PlanFileReader {

    private static final Pattern RULES_VERSION = Pattern.compile("[A-Za-z0-9.+_-]{1,40}");
    private static final Pattern INSTANT = Pattern.compile("20\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d:[0-5]\\dZ");
    /** Far from the end of the numbers, so that the plan can be changed and taken away again. */
    private static final int MOST_CHANGES = 1_000_000;

    private static final int NEWEST_TEXT = 1_000;

    private final AnswersReader answersReader;
    private final PlanWishReader wishReader;
    private final FileWeekReader weekReader;
    private final Clock clock;
    private final Today today;
    private final TimeZones zones;
    private final List<String> activities;

    public PlanFileReader(
            AnswersReader answersReader,
            PlanWishReader wishReader,
            FileWeekReader weekReader,
            Catalogue catalogue,
            Clock clock,
            Today today,
            TimeZones zones) {
        this.answersReader = answersReader;
        this.wishReader = wishReader;
        this.weekReader = weekReader;
        this.clock = clock;
        this.today = today;
        this.zones = zones;
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
    }

    /**
     * What a file says.
     *
     * @param changes at least as many as the newest edition in it
     */
    public record Content(PlanDocument plan, int changes) {}

    Content read(Input in) {
        in.code("format", List.of(PlanFile.FORMAT));
        in.oneOf("formatVersion", List.of(PlanFile.VERSION));
        List.of("exportedAt", "keptUntil", "names", "notice").forEach(in::has);
        int changes = in.whole("changes", 0, MOST_CHANGES);
        var plan = there(in.object("plan", inner -> state(inner, false)));
        if (changes < plan.newestEdition()) {
            in.refuse("changes", "edition");
        }
        return new Content(plan, changes);
    }

    /** A plan, or what it was before a change: that has no past and no terms of its own. */
    private PlanDocument state(Input in, boolean isPast) {
        var wish = there(in.object("wish", this::wish));
        var rulesVersion = in.text("rulesVersion", RULES_VERSION);
        var level = in.oneOf("level", TriageLevel.class);
        var madeOn = in.date("madeOn", PlanWishReader.EARLIEST, today.latest());
        var week = weekReader.week(in);
        int edition = in.whole("edition", 0, MOST_CHANGES);
        List.of("madeUp", "past", "takenBack", "terms", "earlierDays", "timeZone", "notes")
                .forEach(in::has);
        List<WeekDocument.Earlier> earlier =
                in.has("earlier") ? in.objects("earlier", Course.WEEKS - 1, this::earlier) : List.of();
        List<MadeUp> madeUp = isPast ? List.of() : weekReader.madeUp(in);
        var past = isPast ? List.<PlanDocument>of() : past(in, edition);
        var takenBack = isPast || !in.has("takenBack") ? null : in.object("takenBack", this::wish);
        var terms = isPast ? Terms.USUAL : there(in.object("terms", this::terms));
        var timeZone = isPast || !in.has(TimeZones.FIELD)
                ? null
                : zones.read(in, TimeZones.FIELD).getId();
        return new PlanDocument(
                wish,
                rulesVersion,
                level,
                madeOn,
                week.approaches(),
                week.days(),
                week.cards(),
                week.leftOut(),
                week.toBook(),
                week.score(),
                madeUp,
                edition,
                past,
                takenBack,
                terms,
                isPast ? Map.of() : weekReader.earlierDays(in, wish.startDate()),
                timeZone,
                earlier,
                isPast ? null : weekReader.notes(in));
    }

    private WeekDocument.Earlier earlier(Input in) {
        var wish = there(in.object("wish", this::wish));
        var week = there(in.object("week", weekReader::week));
        return new WeekDocument.Earlier(wish, week, in.whole("last", 1, Course.WEEKS - 1));
    }

    /** The steps back, which lead from the oldest edition to the one before today's. */
    private List<PlanDocument> past(Input in, int edition) {
        var past = in.objects("past", Plan.MOST_STEPS_BACK, inner -> state(inner, true));
        int next = edition;
        for (int at = past.size() - 1; at >= 0; at--) {
            int earlier = there(past.get(at).edition());
            if (earlier >= next) {
                in.refuse("past[" + at + "]", "editions");
                return List.of();
            }
            next = earlier;
        }
        return past;
    }

    private PlanWish wish(Input in) {
        var answers = in.object("answers", answersReader::read);
        var approaches = in.someOf("approaches", Approach.class);
        var startDate = in.date("startDate", PlanWishReader.EARLIEST, PlanWishReader.LATEST);
        var availability = in.object("availability", inner -> inner.object("days", PlanFileReader::offered));
        var banned = in.codes("banned", activities);
        var pins = wishReader.pins(in, "pins");
        int questions = in.has("questions") ? in.whole("questions", 1, SafetyRules.QUESTIONS) : 1;
        return new PlanWish(
                there(answers),
                List.copyOf(approaches),
                startDate,
                new Availability(there(availability)),
                banned,
                pins,
                questions,
                in.has("wants") ? in.object("wants", wishReader::wants) : null);
    }

    private static Map<DayOfWeek, Day> offered(Input in) {
        return FileWeekReader.perDay(
                in,
                day -> in.object(
                        day.name(),
                        inner -> new Day(inner.whole("minutes", 5, 120), inner.someOf("slots", Slot.class))));
    }

    private Terms terms(Input in) {
        return new Terms(
                in.oneOf("keepDays", Terms.KEEP_DAYS), in.has("consent") ? in.object("consent", this::consent) : null);
    }

    private Consent consent(Input in) {
        var givenAt = in.text("givenAt", INSTANT);
        int textVersion = in.whole("textVersion", 0, NEWEST_TEXT);
        var moment = moment(givenAt).filter(read -> !read.isAfter(clock.instant()));
        if (moment.isEmpty()) {
            in.refuse("givenAt", "pastMoment");
        }
        return new Consent(moment.orElse(Instant.EPOCH), textVersion);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if it could not be read, for which a problem is noted already */
    static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("Not there");
        }
        return value;
    }
}
