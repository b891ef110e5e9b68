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
 * @param easier the dose in words at the easier level
 * @param harder the dose in words at the harder level
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
        Dose dose,
        Frequency week,
        String easier,
        String harder,
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

    public Activity {
        steps = List.copyOf(steps);
        equipment = Set.copyOf(equipment);
        regions = Set.copyOf(regions);
        settings = Set.copyOf(settings);
        countries = Set.copyOf(countries);
        traits = Set.copyOf(traits);
        sources = List.copyOf(sources);
    }

    /** Strength work, by its level rule. */
    public boolean isStrength() {
        return levelRule == LevelRule.R_STRENGTH;
    }

    /** Strength work that needs 48 hours between two days; light holds may be done on days in a row (S08, S09). */
    public boolean isLoadedStrength() {
        return isStrength() && week.gapDays() > 0;
    }

    public boolean needsNothing() {
        return equipment.equals(Set.of(Equipment.NONE));
    }

    /** Done by, or together with, a practitioner. */
    public boolean needsPractitioner() {
        return equipment.contains(Equipment.PRACTITIONER);
    }

    /** Minutes that a day it is planned on must have for it: none for habits and visits (W4). */
    public int countedMinutes() {
        return isCounted() ? dose.minutesPerDay() : 0;
    }

    /** Whether its minutes count towards the day's (W4). */
    public boolean isCounted() {
        return !is(Trait.UNCOUNTED) && !needsPractitioner();
    }

    /** A habit of several goes a day that costs no minutes, such as a short break at the desk. */
    public boolean isBreak() {
        return is(Trait.UNCOUNTED) && dose.timesPerDay() > 1;
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
