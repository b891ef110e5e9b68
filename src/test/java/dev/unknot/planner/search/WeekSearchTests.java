package dev.unknot.planner.search;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.planner.PlanRequests;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Ring;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search against trying everything out: small weeks, written down a second time in the plainest way. */
class WeekSearchTests {

    private static final int CASES_A_SEED = 40;
    private static final int MOST_WEEKS = 6_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatTryingEverythingFinds(long seed) {
        var random = new Random(seed);
        for (int number = 0; number < CASES_A_SEED; number++) {
            boolean alike = random.nextBoolean();
            var availability = alike ? Availability.everyDay(5 + random.nextInt(40)) : someDays(random);
            var items = items(random, availability, !alike && random.nextBoolean());
            var capacity = IntStream.range(0, Ring.DAYS)
                    .map(day -> availability.minutes(DayOfWeek.of(day + 1)))
                    .toArray();

            var found = new WeekSearch(items, capacity, alike, 10_000_000).run();

            var best = new Everything(items, capacity).best();
            assertThat(found.isPresent()).isEqualTo(best != null);
            if (best != null) {
                var result = found.orElseThrow();
                assertThat(result.proven()).isTrue();
                assertThat(met(items, result)).as("requirements").isEqualTo(best.met());
                assertThat(result.objective()).isEqualTo(best.objective());
                assertThat(new WeekSearch(items, capacity, false, 10_000_000)
                                .run()
                                .orElseThrow())
                        .isEqualTo(result);
            }
        }
    }

    private static int met(List<Item> items, WeekSearch.Result result) {
        int met = 0;
        for (var item : items) {
            var pattern = result.patterns().getOrDefault(item.candidate(), DayPattern.NONE);
            met |= pattern.days() == 0 ? 0 : item.requirement();
        }
        return met;
    }

    /** A few activities that depend on each other, some of them needed, one of them perhaps pinned. */
    private static List<Item> items(Random random, Availability availability, boolean hasWeekBefore) {
        var catalogue = new ArrayList<>(TestCatalogue.get().activities());
        catalogue.removeIf(activity -> activity.isCard() || activity.week().target() == 0);
        Collections.shuffle(catalogue, random);
        var items = new ArrayList<Item>();
        int weeks = 1;
        for (var activity : catalogue) {
            var ways = new Patterns(
                    activity,
                    request(availability, hasWeekBefore ? before(random, activity) : Map.of()),
                    0,
                    activity.week().max(),
                    List.of());
            var patterns = new ArrayList<>(ways.all());
            if (patterns.isEmpty() || patterns.size() > 40) {
                continue;
            }
            if (random.nextInt(8) > 0) {
                patterns.add(ways.none());
            }
            var candidate =
                    new Candidate(activity, List.of(), 1 + random.nextInt(5) * 20, Reason.of(Reason.Kind.ALWAYS));
            var item = new Item(candidate, random.nextBoolean() ? 0 : 1 << random.nextInt(3), patterns);
            if (!item.isFree() && weeks * item.patterns().size() <= MOST_WEEKS) {
                items.add(item);
                weeks *= item.patterns().size();
            }
            if (items.size() == 5) {
                break;
            }
        }
        return items;
    }

    private static PlanRequest request(Availability availability, Map<String, Map<DayOfWeek, Slot>> before) {
        var anybody = PlanRequests.asSuggested(Patients.all().get(0).answers());
        return new PlanRequest(
                anybody.clearance(), anybody.scores(), anybody.approaches(), availability, Set.of(), List.of(), before);
    }

    /** Some days of a week before, which need not keep any rule. */
    private static Map<String, Map<DayOfWeek, Slot>> before(Random random, Activity activity) {
        var days = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) == 0) {
                days.put(day, Slot.values()[random.nextInt(3)]);
            }
        }
        return Map.of("another", Map.of(), activity.code(), days);
    }

    private static Availability someDays(Random random) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                var slots = EnumSet.of(Slot.values()[random.nextInt(3)], Slot.values()[random.nextInt(3)]);
                days.put(day, new Day(5 + random.nextInt(36), slots));
            }
        }
        return new Availability(days);
    }

    /** Every week there is. */
    private static final class Everything {

        private final List<Item> items;
        private final int[] capacity;
        private final DayPattern[] chosen;
        private @Nullable Found best;

        Everything(List<Item> items, int[] capacity) {
            this.items = items;
            this.capacity = capacity;
            this.chosen = new DayPattern[items.size()];
        }

        @Nullable
        Found best() {
            tryFrom(0);
            return best;
        }

        private void tryFrom(int index) {
            if (index == items.size()) {
                var found = found();
                if (found != null && (best == null || found.isBetterThan(best))) {
                    best = found;
                }
                return;
            }
            for (var pattern : items.get(index).patterns()) {
                chosen[index] = pattern;
                tryFrom(index + 1);
            }
        }

        private @Nullable Found found() {
            int value = 0;
            int changes = 0;
            int awkwardness = 0;
            int met = 0;
            var minutes = new int[Ring.DAYS];
            for (int i = 0; i < chosen.length; i++) {
                var item = items.get(i);
                value += item.candidate().value(chosen[i].count());
                changes += chosen[i].changes();
                awkwardness += chosen[i].awkwardness();
                met |= chosen[i].days() == 0 ? 0 : item.requirement();
                for (int day = 0; day < Ring.DAYS; day++) {
                    minutes[day] += on(i, day) ? item.minutes() : 0;
                }
            }
            boolean everyDayStrong = true;
            for (int day = 0; day < Ring.DAYS; day++) {
                var today = on(day);
                var tomorrow = on((day + 1) % Ring.DAYS);
                if (minutes[day] > capacity[day]
                        || (has(today, Activity::isLoadedStrength) && has(tomorrow, Activity::isLoadedStrength))
                        || count(today, Activity::needsPractitioner) > 1
                        || count(today, WeekSearchTests::isHandsOn) > 1
                        || (has(today, WeekSearchTests::isHandsOn) && has(tomorrow, WeekSearchTests::isHandsOn))
                        || (has(today, WeekSearchTests::isHandsOn) && has(today, Activity::isStrength))) {
                    return null;
                }
                everyDayStrong &= has(today, Activity::isStrength);
            }
            int busiest = IntStream.of(minutes).max().orElse(0);
            int squares = IntStream.of(minutes).map(m -> m * m).sum();
            return everyDayStrong ? null : new Found(met, new Objective(value, changes, busiest, squares, awkwardness));
        }

        private boolean on(int item, int day) {
            return (chosen[item].days() >> day & 1) == 1;
        }

        private List<Activity> on(int day) {
            return IntStream.range(0, chosen.length)
                    .filter(item -> on(item, day))
                    .mapToObj(item -> items.get(item).candidate().activity())
                    .toList();
        }

        private static boolean has(List<Activity> activities, Predicate<Activity> kind) {
            return activities.stream().anyMatch(kind);
        }

        private static long count(List<Activity> activities, Predicate<Activity> kind) {
            return activities.stream().filter(kind).count();
        }
    }

    private static boolean isHandsOn(Activity activity) {
        return activity.is(Trait.HANDS_ON);
    }

    /** A week and the requirements it meets. */
    private record Found(int met, Objective objective) {

        boolean isBetterThan(Found other) {
            return comparingInt(Found::met)
                            .thenComparing(found -> found.objective().value())
                            .thenComparing(found -> -found.objective().changes())
                            .thenComparing(found -> -found.objective().busiestDay())
                            .thenComparing(found -> -found.objective().sumOfSquares())
                            .thenComparing(found -> -found.objective().awkwardness())
                            .compare(this, other)
                    > 0;
        }
    }
}
