package dev.unknot.plan;

import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.TriageLevel;
import dev.unknot.time.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept.
 *
 * @param rulesVersion version of the rules and words it was made by
 * @param week the one in which the wish was last changed, as it was made then; {@link #from} says which
 * @param madeOn the day it was made or last changed
 * @param expiresAt when it ceases to exist, unless it is changed before
 * @param madeUp what became of the days that were missed, in the order in which they were told
 * @param edition which of all that this plan has ever been: the same number means the same wish and week
 * @param past what it was before each of the last changes, the latest last; these have no past themselves
 * @param takenBack what was wished for before the last change was taken back, until the next change
 * @param terms what was agreed about keeping it
 * @param earlierDays what the calendar files so far may have had on days that are not over; nothing if there was no file
 * @param timeZone where the person's days begin, if it was said; see {@link #zone}
 * @param newer what a newer version of Unknot has put into it, if this one does not know all of it
 * @param earlier the weeks before the one in which the wish was last changed, in order; none if that was the first
 * @param notes what the person told it on the way
 */
public record Plan(
        PlanWish wish,
        String rulesVersion,
        TriageLevel level,
        WeekPlan week,
        LocalDate madeOn,
        Instant expiresAt,
        List<MadeUp> madeUp,
        int edition,
        List<Plan> past,
        @Nullable PlanWish takenBack,
        Terms terms,
        Map<LocalDate, PlannedDay> earlierDays,
        @Nullable ZoneId timeZone,
        @Nullable Newer newer,
        List<EarlierWeeks> earlier,
        Notes notes) {

    /** Steps that can be taken back. */
    public static final int MOST_STEPS_BACK = 10;

    public Plan {
        madeUp = List.copyOf(madeUp);
        earlierDays = Map.copyOf(earlierDays);
        earlier = List.copyOf(earlier);
        past = past.stream().map(step -> step.alone(expiresAt)).toList();
    }

    /** A plan that was never changed. */
    public Plan(
            PlanWish wish,
            String rulesVersion,
            TriageLevel level,
            WeekPlan week,
            LocalDate madeOn,
            Instant expiresAt,
            Terms terms,
            @Nullable ZoneId timeZone) {
        this(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                expiresAt,
                List.of(),
                0,
                List.of(),
                null,
                terms,
                Map.of(),
                timeZone,
                null,
                List.of(),
                Notes.NONE);
    }

    /**
     * The plan, to work out another one from.
     *
     * @throws NewerVersion if that would lose, or overlook, what is not known here
     */
    public Plan toChange() {
        if (newer != null) {
            throw NewerVersion.mustNotBeChanged();
        }
        return this;
    }

    /** The same with other missed days. */
    public Plan with(List<MadeUp> others) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                expiresAt,
                others,
                edition,
                past,
                takenBack,
                terms,
                earlierDays,
                timeZone,
                newer,
                earlier,
                notes);
    }

    /** The same with other earlier days. */
    public Plan remembering(Map<LocalDate, PlannedDay> others) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                expiresAt,
                madeUp,
                edition,
                past,
                takenBack,
                terms,
                others,
                timeZone,
                newer,
                earlier,
                notes);
    }

    /** The same on other terms, kept from now on. */
    public Plan kept(Terms others, Instant now) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                others.keptUntil(now),
                madeUp,
                edition,
                past,
                takenBack,
                others,
                earlierDays,
                timeZone,
                newer,
                earlier,
                notes);
    }

    /** The same with other notes. */
    public Plan noting(Notes others) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                expiresAt,
                madeUp,
                edition,
                past,
                takenBack,
                terms,
                earlierDays,
                timeZone,
                newer,
                earlier,
                others);
    }

    /** The same for days that begin by another clock. */
    public Plan in(ZoneId zone) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                expiresAt,
                madeUp,
                edition,
                past,
                takenBack,
                terms,
                earlierDays,
                zone,
                newer,
                earlier,
                notes);
    }

    /** The same with another wish, from the week in which it is asked for. */
    public Plan asking(PlanWish other, WeekPlan otherWeek, List<EarlierWeeks> before) {
        return new Plan(
                other,
                rulesVersion,
                level,
                otherWeek,
                madeOn,
                expiresAt,
                madeUp,
                edition,
                past,
                takenBack,
                terms,
                earlierDays,
                timeZone,
                newer,
                before,
                notes);
    }

    /** The zone whose clock says what day it is for this person: the one that was said, or else the usual one of the country. */
    public ZoneId zone() {
        return timeZone == null ? TimeZones.usual(wish.answers().country()) : timeZone;
    }

    /** The number of {@link #week} in the course, 1 for the first. */
    public int from() {
        return earlier.isEmpty() ? 1 : earlier.get(earlier.size() - 1).last() + 1;
    }

    public LocalDate startDate() {
        return wish.startDate();
    }

    /** The last day of which it sees anything, by the clock of the person. */
    public LocalDate expiresOn() {
        return LocalDate.ofInstant(expiresAt, zone());
    }

    /** Names this state of the plan to programs (ETag): it also says how long it is kept, which an edition does not. */
    public String tag() {
        return "\"" + edition + "-" + expiresOn() + "\"";
    }

    /** What it was before the last change, if that can be taken back. */
    public Optional<Plan> before() {
        return past.isEmpty() ? Optional.empty() : Optional.of(past.get(past.size() - 1));
    }

    /** The next plan, which remembers this one. */
    public Plan changedTo(Plan next, int nextEdition) {
        var remembered = new ArrayList<>(past);
        remembered.add(this);
        return new Plan(
                next.wish,
                next.rulesVersion,
                next.level,
                next.week,
                next.madeOn,
                next.expiresAt,
                missedIn(next.wish),
                nextEdition,
                remembered.subList(Math.max(0, remembered.size() - MOST_STEPS_BACK), remembered.size()),
                null,
                terms,
                earlierDays,
                timeZone,
                null,
                next.earlier,
                notes);
    }

    /** What was missed, unless its weeks lie on other dates by another wish. */
    private List<MadeUp> missedIn(PlanWish other) {
        return other.startDate().equals(startDate()) ? madeUp : List.of();
    }

    /** What it was before the last change, kept until the given moment. */
    public Optional<Plan> stepBack(Instant keptUntil) {
        return before().map(earlier -> new Plan(
                earlier.wish,
                earlier.rulesVersion,
                earlier.level,
                earlier.week,
                earlier.madeOn,
                keptUntil,
                missedIn(earlier.wish),
                earlier.edition,
                past.subList(0, past.size() - 1),
                wish,
                terms,
                earlierDays,
                timeZone,
                null,
                earlier.earlier,
                notes));
    }

    /** Without a past, and kept as long as the plan whose past it is. */
    private Plan alone(Instant keptUntil) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week,
                madeOn,
                keptUntil,
                List.of(),
                edition,
                List.of(),
                null,
                Terms.USUAL,
                Map.of(),
                null,
                null,
                earlier,
                Notes.NONE);
    }
}
