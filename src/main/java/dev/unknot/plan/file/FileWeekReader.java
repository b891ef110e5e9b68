package dev.unknot.plan.file;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.Input;
import dev.unknot.plan.MadeUp;
import dev.unknot.plan.Notes;
import dev.unknot.plan.PlannedDay;
import dev.unknot.plan.Tick;
import dev.unknot.plan.Told;
import dev.unknot.plan.keeping.PlanDocument.LeftOutCodes;
import dev.unknot.plan.keeping.PlanDocument.SessionCodes;
import dev.unknot.plan.keeping.Vocabulary;
import dev.unknot.plan.keeping.WeekDocument;
import dev.unknot.plan.making.PlanWishReader;
import dev.unknot.plan.weeks.EarlierDays;
import dev.unknot.planner.Course;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.WeekPlan.Score;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the weeks of a {@link PlanFile}: what is on which day, what was left out, and what was missed. */
@Component
class FileWeekReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_]{1,40}");
    private static final int LARGEST_SCORE = 999_999_999;
    private static final int MOST_MISSED = 1_000;

    private final Vocabulary words;
    private final List<String> activities;
    private final int mostBreaks;

    FileWeekReader(Vocabulary words, Catalogue catalogue) {
        this.words = words;
        this.activities = catalogue.activities().stream().map(Activity::code).toList();
        this.mostBreaks = catalogue.activities().stream()
                .filter(Activity::isBreak)
                .mapToInt(activity -> activity.dose(Level.HARDER).timesPerDay())
                .sum();
    }

    WeekDocument week(Input in) {
        var approaches = List.copyOf(in.anyOf("approaches", Approach.class));
        var days = in.object("days", this::days);
        var cards = List.copyOf(in.codes("cards", activities));
        var leftOut = in.objects("leftOut", this::leftOut);
        var score = in.object("score", FileWeekReader::score);
        var toBook = in.has("toBook") ? in.code("toBook", activities) : null;
        return new WeekDocument(
                approaches, PlanFileReader.there(days), cards, leftOut, toBook, PlanFileReader.there(score));
    }

    /** The sessions of each day that the object names. */
    private Map<DayOfWeek, List<SessionCodes>> days(Input in) {
        return perDay(in, day -> in.objects(day.name(), this::session));
    }

    /** A value for each day that the object names. */
    static <T> Map<DayOfWeek, T> perDay(Input in, Function<DayOfWeek, @Nullable T> read) {
        var days = new EnumMap<DayOfWeek, T>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (in.has(day.name())) {
                days.put(day, PlanFileReader.there(read.apply(day)));
            }
        }
        return days;
    }

    private LeftOutCodes leftOut(Input in) {
        var leftOut =
                new LeftOutCodes(in.code("activity", activities), in.text("rule", CODE), in.texts("details", CODE));
        saidInWords(in, "rule", words.leftOut().test(leftOut));
        return leftOut;
    }

    /** What became of the missed days. Of one session only one thing can have become. */
    List<MadeUp> madeUp(Input in) {
        var all = in.objects("madeUp", MOST_MISSED, this::missed);
        var once = new HashSet<String>();
        if (!all.stream().allMatch(one -> once.add(one.week() + " " + one.from() + " " + one.activity()))) {
            in.refuse("madeUp", "missedTwice");
        }
        return all;
    }

    private MadeUp missed(Input in) {
        var madeUp = new MadeUp(
                in.whole("week", 1, Course.WEEKS),
                in.code("activity", activities),
                in.oneOf("from", DayOfWeek.class),
                in.oneOfOrNone("to", DayOfWeek.class),
                in.texts("why", CODE));
        saidInWords(in, "why", words.madeUp().test(madeUp));
        return madeUp;
    }

    /** What days had in earlier versions of a plan that begins on the given date. */
    Map<LocalDate, PlannedDay> earlierDays(Input in, LocalDate startDate) {
        var days = PlanFileReader.there(in.object("earlierDays", inner -> {
            var read = new TreeMap<LocalDate, PlannedDay>();
            for (var name : inner.names(EarlierDays.MOST + 1)) {
                var day = PlanFileReader.there(inner.object(name, this::earlierDay));
                date(name)
                        .filter(date -> EarlierDays.isNear(date, startDate))
                        .ifPresentOrElse(date -> read.put(date, day), () -> inner.refuse(name, "farDay"));
            }
            return read;
        }));
        if (days.size() > EarlierDays.MOST) {
            in.refuse("earlierDays", "manyDays");
        }
        return days;
    }

    private PlannedDay earlierDay(Input in) {
        var slots = in.anyOf("slots", Slot.class);
        return new PlannedDay(slots, in.whole("breaks", 0, mostBreaks));
    }

    /** What was told on the way, as files of earlier versions have not. */
    @Nullable
    Notes notes(Input in) {
        return in.has("notes") ? in.object("notes", this::told) : null;
    }

    private Notes told(Input in) {
        boolean linkSaved = in.yesNo("linkSaved");
        var read = in.texts("read", CODE);
        var ticks = in.objects("ticks", Notes.MOST_TICKS, this::tick);
        return new Notes(linkSaved, read, ticks);
    }

    private Tick tick(Input in) {
        return new Tick(
                in.date("day", PlanWishReader.EARLIEST, PlanWishReader.LATEST),
                in.code("activity", activities),
                in.whole("box", 1, Tick.MOST_BOXES),
                in.oneOf("told", Told.class));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Score score(Input in) {
        return new Score(
                in.whole("value", -LARGEST_SCORE, LARGEST_SCORE),
                in.whole("changes", 0, LARGEST_SCORE),
                in.has("sittings") ? in.whole("sittings", 0, LARGEST_SCORE) : 0,
                in.whole("busiestDay", 0, LARGEST_SCORE),
                in.whole("sumOfSquares", 0, LARGEST_SCORE),
                in.has("restDays") ? in.whole("restDays", 0, 7) : 0,
                in.whole("awkwardness", 0, LARGEST_SCORE),
                in.yesNo("proven"));
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
        saidInWords(in, "kind", words.reasons().test(reason));
        return reason;
    }

    /** Codes that no words are made of would break the page that shows them. */
    private static void saidInWords(Input in, String field, boolean isSaid) {
        if (!isSaid) {
            in.refuse(field, "unsayable");
        }
    }
}
