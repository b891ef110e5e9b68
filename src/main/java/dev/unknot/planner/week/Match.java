package dev.unknot.planner.week;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Level;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well activities of one kind fit a person (C8). Never by the code.
 *
 * @param places where it hurts
 * @param answers what else was said, by the names that the doses use
 * @param equipment what is there
 */
public record Match(Set<Location> places, Set<String> answers, Set<Equipment> equipment) {

    private static final String SLEEP = "SLEEP";
    private static final int SLEEP_TROUBLE = 4;
    private static final int LOW_MOOD = 3;
    private static final int OLDER = 65;
    private static final Set<Equipment> WORTH_USING =
            Set.of(Equipment.BAND, Equipment.DUMBBELL, Equipment.BIKE_OR_POOL);

    public static Match of(Answers person) {
        var said = new LinkedHashSet<String>();
        person.aggravators().forEach(aggravator -> said.add(aggravator.name()));
        person.pattern().forEach(pattern -> said.add(pattern.name()));
        said.add(person.activityLevel().name());
        addIf(person.sleep() >= SLEEP_TROUBLE, SLEEP, said);
        addIf(person.phq2() >= LOW_MOOD, "PHQ2", said);
        addIf(person.gad2() >= LOW_MOOD, "GAD2", said);
        addIf(person.age() >= OLDER, "AGE_65", said);
        addIf(person.flareUp(), "FLARE_UP", said);
        addIf(person.medicineUse() == MedicineUse.MOST_DAYS, "MEDS_MOST_DAYS", said);
        said.addAll(person.conditions());
        return new Match(person.location(), said, person.equipment());
    }

    private static void addIf(boolean holds, String name, Set<String> said) {
        if (holds) {
            said.add(name);
        }
    }

    /** The painful places that an activity is for. */
    public List<Location> places(Activity activity) {
        return places.stream()
                .filter(place -> activity.ladder().fits().contains(place.name()))
                .toList();
    }

    /** The answers that an activity answers. */
    public List<String> helped(Activity activity) {
        return answers.stream().filter(activity.ladder().helpsWith()::contains).toList();
    }

    /** Whether an answer is something that makes the pain worse, as poor sleep does. */
    public static boolean isTrouble(String answer) {
        return answer.equals(SLEEP)
                || Stream.of(Aggravator.values())
                        .anyMatch(aggravator -> aggravator.name().equals(answer));
    }

    /** The best first, each ranked once. */
    public List<Activity> inOrder(List<Activity> activities) {
        record Ranked(Activity activity, int rank, int matches, boolean uses) {}
        var ranked = new ArrayList<Ranked>();
        for (var activity : activities) {
            int matches = places(activity).size() + helped(activity).size();
            ranked.add(new Ranked(activity, rank(activity), matches, usesWhatIsThere(activity)));
        }
        ranked.sort(Comparator.comparingInt(Ranked::rank)
                .thenComparing(one -> -one.matches())
                .thenComparing(one -> !one.uses())
                .thenComparing(one -> one.activity().dose(Level.STANDARD).minutesPerDay())
                .thenComparing(one -> one.activity().kind())
                .thenComparing(one -> one.activity().ladder().order()));
        return ranked.stream().map(Ranked::activity).toList();
    }

    private int rank(Activity activity) {
        boolean isForAllPlaces = activity.ladder().fits().isEmpty();
        boolean matches = !places(activity).isEmpty()
                || (isForAllPlaces && !helped(activity).isEmpty());
        return activity.ladder().priority() - (matches ? 1 : 0);
    }

    private boolean usesWhatIsThere(Activity activity) {
        return activity.equipment().stream()
                .anyMatch(needed -> WORTH_USING.contains(needed) && equipment.contains(needed));
    }
}
