package dev.unknot.planner;

import dev.unknot.activity.Access;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Country;
import dev.unknot.activity.Equipment;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Aggravator;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Answers.Location;
import dev.unknot.safety.Answers.MedicineUse;
import dev.unknot.safety.Answers.Onset;
import dev.unknot.safety.Answers.Pattern;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** People made from a seed: most of them plain, some with much at once. */
public final class People {

    private final Random random;

    public People(long seed) {
        random = new Random(seed);
    }

    /** Somebody with no red flag that is asked about, so that a plan is likely. */
    public Answers withoutRedFlags() {
        return answers(Set.of(), Set.of());
    }

    /** Somebody with at least one red flag of those that are asked about. */
    public Answers withRedFlags() {
        var asked = TestCatalogue.get().redFlags().stream()
                .filter(flag -> !flag.workedOut())
                .map(RedFlag::code)
                .toList();
        int count = 1 + random.nextInt(3);
        var yes = random.ints(count, 0, asked.size()).mapToObj(asked::get).collect(Collectors.toSet());
        return answers(yes, notSure(yes));
    }

    private Set<String> notSure(Set<String> yes) {
        if (random.nextInt(3) > 0) {
            return Set.of();
        }
        var unsure = TestCatalogue.get().redFlags().stream()
                .filter(flag -> flag.notSure() != null && !yes.contains(flag.code()))
                .map(RedFlag::code)
                .toList();
        return Set.of(unsure.get(random.nextInt(unsure.size())));
    }

    private Answers answers(Set<String> redFlags, Set<String> notSure) {
        var likes = some(Approach.class, 6);
        var dislikes = some(Approach.class, 8);
        dislikes.removeAll(likes);
        var location = some(Location.class, 3);
        if (location.isEmpty()) {
            location.add(one(Location.class));
        }
        return new Answers(
                one(Country.class),
                16 + random.nextInt(75),
                location,
                one(Duration.class),
                one(Onset.class),
                some(Aggravator.class, 3),
                some(Pattern.class, 4),
                random.nextInt(11),
                random.nextInt(11),
                random.nextInt(11),
                random.nextInt(4) == 0,
                random.nextInt(11),
                random.nextInt(7),
                random.nextInt(7),
                one(ActivityLevel.class),
                some(Equipment.class, 3),
                one(Budget.class),
                some(Access.class, 2),
                5 + random.nextInt(random.nextBoolean() ? 20 : 116),
                one(MedicineUse.class),
                likes,
                dislikes,
                random.nextInt(3) > 0,
                redFlags,
                notSure,
                conditions());
    }

    private Set<String> conditions() {
        List<String> asked = TestCatalogue.get().conditions().stream()
                .filter(condition -> !condition.workedOut())
                .map(Condition::code)
                .toList();
        int count = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(2);
        return random.ints(count, 0, asked.size()).mapToObj(asked::get).collect(Collectors.toSet());
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        var all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }

    private <E extends Enum<E>> EnumSet<E> some(Class<E> type, int oneIn) {
        var some = EnumSet.noneOf(type);
        for (var value : type.getEnumConstants()) {
            if (random.nextInt(oneIn) == 0) {
                some.add(value);
            }
        }
        return some;
    }
}
