package dev.unknot.activity;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One concrete thing to do, with everything a plan needs to know about it.
 *
 * @param code stable name, such as {@code EX_BAND_ROW}
 * @param steps what to do, in order
 * @param ladder when a plan takes it, and how much of it at each level
 * @param regions muscles or parts of the body it is for
 * @param countries where it may be shown
 * @param access the practitioner it needs, if it needs one whom the form asks about
 * @param sources codes such as {@code S08}
 */
public record Activity(
        String code,
        Approach approach,
        String name,
        List<String> steps,
        Ladder ladder,
        Frequency week,
        LevelRule levelRule,
        Timing when,
        Set<Equipment> equipment,
        Set<String> regions,
        Intensity intensity,
        Set<Setting> settings,
        Flare flare,
        Set<Country> countries,
        @Nullable Access access,
        Set<Trait> traits,
        List<String> sources) {

    private static final int DAYS_OF_A_DAILY_SET = 4;

    public Activity {
        steps = List.copyOf(steps);
        equipment = Set.copyOf(equipment);
        regions = Set.copyOf(regions);
        settings = Set.copyOf(settings);
        countries = Set.copyOf(countries);
        traits = Set.copyOf(traits);
        sources = List.copyOf(sources);
    }

    /** Its code names it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Activity activity && code.equals(activity.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    public Kind kind() {
        return ladder.kind();
    }

    /** How much of it is done on one day at a level. */
    public Dose dose(Level level) {
        return ladder.dose(level);
    }

    /** How much of it is done on one day at the standard level. */
    public Dose dose() {
        return dose(Level.STANDARD);
    }

    public boolean isStrength() {
        return kind().isStrength();
    }

    /** Strength work that needs 48 hours between two days; one set a day may be done on days in a row (S08, S09). */
    public boolean isLoadedStrength() {
        return isStrength() && !ladder.dailySet();
    }

    /**
     * How often it comes.
     *
     * @throws IllegalStateException if it is no visit
     */
    public VisitPlan visits() {
        var visits = ladder.visits();
        if (visits == null) {
            throw new IllegalStateException(code + " is no visit");
        }
        return visits;
    }

    /** Whether visits of this kind and of another count as one course. */
    public boolean isOfOneCourseWith(Activity other) {
        return equals(other)
                || (approach == other.approach()
                        && kind() == Kind.VISIT
                        && other.kind() == Kind.VISIT
                        && visits().shared()
                        && other.visits().shared());
    }

    /** Days a week, if it is done at all; the fewest that are worth it. */
    public int fewestDays() {
        if (ladder.dailySet()) {
            return DAYS_OF_A_DAILY_SET;
        }
        return kind() == Kind.HABIT
                ? Math.max(1, Math.min(week.min(), dose(Level.EASIER).daysWanted()))
                : kind().fewestDays();
    }

    public boolean needsNothing() {
        return equipment.equals(Set.of(Equipment.NONE));
    }

    /** Done by, or together with, a practitioner. */
    public boolean needsPractitioner() {
        return equipment.contains(Equipment.PRACTITIONER);
    }

    /** Minutes that a day it is planned on must have for it at a level: none for habits and visits. */
    public int countedMinutes(Level level) {
        return isCounted() ? dose(level).minutesPerDay() : 0;
    }

    /** Whether its minutes count towards the day's. */
    public boolean isCounted() {
        return kind().isCounted();
    }

    /** A habit of several goes a day that costs no minutes, such as a short break at the desk. */
    public boolean isBreak() {
        return kind() == Kind.HABIT && dose(Level.EASIER).timesPerDay() > 1;
    }

    public boolean is(Role role) {
        return ladder.role() == role;
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it is worth something without visits to a practitioner, or is such a visit's treatment itself. */
    public boolean isTreatment() {
        return !is(Trait.FIRST_VISIT) && !is(Trait.HOMEWORK) && !is(Trait.REVIEW);
    }

    /** Whether its approach is worth suggesting for it alone. */
    public boolean carriesItsApproach() {
        return isTreatment() && !is(Trait.STAND_IN);
    }

    /** A card that is shown and never scheduled. */
    public boolean isCard() {
        return flare == Flare.FLARE_ONLY;
    }

    /** The activity in addresses, such as {@code ex-band-row}. */
    public String slug() {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many of the given regions this activity is for. */
    public long matchedRegions(Set<String> wanted) {
        return regions.stream().filter(wanted::contains).count();
    }
}
