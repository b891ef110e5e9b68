package dev.unknot.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pace.PersonClass;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.Answers.ActivityLevel;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What courses ask of people, over a thousand of them with every day offered and the approaches that are suggested. Prints the
 * table of docs/planner.md.
 */
class BurdenTests {

    private static final int PEOPLE = Integer.getInteger("unknot.burden.people", 1000);
    private static final List<Integer> SHOWN = List.of(1, 4, 8, 12);

    private static final List<Person> ALL = new ArrayList<>();
    private static final List<Person> FULL_PLANS = new ArrayList<>();
    private static final List<Person> WAITING = new ArrayList<>();

    /** A person with the weeks of their course. */
    private record Person(PlanRequest request, Pace pace, List<Course.Week> weeks) {

        WeekPlan week(int number) {
            return weeks.get(number - 1).plan();
        }

        List<Session> sessions(int number) {
            return week(number).days().values().stream().flatMap(List::stream).toList();
        }

        List<Activity> things(int number) {
            return sessions(number).stream().map(Session::activity).distinct().toList();
        }

        int count(int number, Predicate<Kind> kind) {
            return (int)
                    things(number).stream().map(Activity::kind).filter(kind).count();
        }

        boolean has(int number, Predicate<Kind> kind) {
            return count(number, kind) > 0;
        }

        boolean picks(Approach approach) {
            return request.approaches().contains(approach);
        }

        boolean is(PersonClass one) {
            return pace.classes().contains(one);
        }

        int strengthSets(int number) {
            return sets(number, Activity::isStrength);
        }

        int loadedSets(int number) {
            return sets(number, Activity::isLoadedStrength);
        }

        private int sets(int number, Predicate<Activity> which) {
            return sessions(number).stream()
                    .filter(session -> which.test(session.activity()))
                    .mapToInt(session -> session.dose().sets())
                    .sum();
        }

        /** Whether any row or other pull is safe for them, with what they have. */
        boolean mayPull() {
            return TestCatalogue.get().activities().stream()
                    .filter(activity -> activity.kind() == Kind.STRENGTH_PULL)
                    .anyMatch(activity -> request.clearance().allows(activity)
                            && activity.equipment().stream()
                                    .allMatch(needed -> needed.isAlwaysThere()
                                            || request.answers().equipment().contains(needed)));
        }

        boolean owns(Equipment one) {
            return request.answers().equipment().contains(one);
        }

        boolean isOlder() {
            return request.answers().age() >= 65;
        }

        boolean hasEver(Predicate<Activity> which) {
            return weeks.stream()
                    .anyMatch(week -> things(week.number()).stream().anyMatch(which));
        }

        private static boolean mayDoTheSameJob(Activity one, Activity other) {
            return one.kind() == other.kind()
                    || (one.kind().isExercise() && other.kind().isExercise());
        }

        /** Whether it is in a week, or can be had in place of something that is. */
        boolean hasOrMaySwapTo(Activity wanted) {
            return weeks.stream()
                    .anyMatch(week -> things(week.number()).stream()
                            .anyMatch(activity -> activity.equals(wanted)
                                    || (mayDoTheSameJob(activity, wanted)
                                            && Swaps.insteadOf(activity, week.plan(), request.answers())
                                                    .contains(wanted))));
        }

        int sittings(int number) {
            return IntStream.of(sittingsADay(number)).sum();
        }

        int[] sittingsADay(int number) {
            return week(number).days().values().stream()
                    .mapToInt(sessions -> (int) sessions.stream()
                            .filter(session -> session.countedMinutes() > 0)
                            .map(Session::slot)
                            .distinct()
                            .count())
                    .toArray();
        }

        int restDays(int number) {
            return (int) week(number).days().values().stream()
                    .filter(sessions -> sessions.stream()
                            .allMatch(session -> session.activity().kind() == Kind.HABIT))
                    .count();
        }

        int share(int number) {
            return 100
                    * week(number).regularMinutes()
                    / (7 * request.clearance().answers().minutesPerDay());
        }

        /** The level of each thing in a week. */
        Map<String, Level> levels(int number) {
            var levels = new TreeMap<String, Level>();
            sessions(number).stream()
                    .filter(session -> session.activity().kind().isRegular())
                    .forEach(session -> levels.put(session.activity().code(), session.level()));
            return levels;
        }

        List<String> strengthOfTheStart() {
            var codes = new HashSet<String>();
            for (int number = 1; number <= 2; number++) {
                things(number).stream().filter(Activity::isStrength).forEach(activity -> codes.add(activity.code()));
            }
            return codes.stream().sorted().toList();
        }
    }

    @BeforeAll
    static void planCourses() {
        for (int seed = 1; ALL.size() < PEOPLE; seed++) {
            var clearance = PlanRequests.cleared(seed);
            if (clearance.isEmpty()) {
                continue;
            }
            var request = PlanRequests.asSuggested(clearance.get());
            if (PlanRequests.planner().plan(request) instanceof WeekPlan first) {
                var weeks = Course.of(
                        PlanRequests.planner(),
                        TestCatalogue.get().activities(),
                        request,
                        first,
                        DayOfWeek.MONDAY,
                        Course.WEEKS);
                var person = new Person(request, Pace.of(request), weeks);
                ALL.add(person);
                if (person.is(PersonClass.WAIT)) {
                    WAITING.add(person);
                } else if (!person.is(PersonClass.FLARE) && weeks.size() == Course.WEEKS) {
                    FULL_PLANS.add(person);
                }
            }
        }
        System.out.println("Burden: " + ALL.size() + " people, " + FULL_PLANS.size() + " full plans");
    }

    private static int[] sorted(List<Person> people, ToIntFunction<Person> number) {
        return people.stream().mapToInt(number).sorted().toArray();
    }

    private static void print(String row, int... numbers) {
        System.out.println("Burden: " + row + " " + Arrays.toString(numbers));
    }

    /** Prints the median and the most, and holds both against what must be. */
    private static void atMost(SoftAssertions softly, String row, ToIntFunction<Person> number, int median, int most) {
        var all = sorted(FULL_PLANS, number);
        print(row, all[all.length / 2], all[all.length - 1]);
        softly.assertThat(all[all.length / 2]).as(row + ", median").isLessThanOrEqualTo(median);
        softly.assertThat(all[all.length - 1]).as(row + ", most").isLessThanOrEqualTo(most);
    }

    private static void share(
            SoftAssertions softly, String row, List<Person> of, Predicate<Person> holds, int percent) {
        long held = of.stream().filter(holds).count();
        System.out.printf("Burden: %s %d of %d%n", row, held, of.size());
        softly.assertThat(100 * held).as(row).isGreaterThanOrEqualTo((long) percent * of.size());
    }

    private static void atLeast(
            SoftAssertions softly, String row, List<Person> of, ToIntFunction<Person> number, int median) {
        var all = sorted(of, number);
        print(row, all[all.length / 2]);
        softly.assertThat(all[all.length / 2]).as(row + ", median").isGreaterThanOrEqualTo(median);
    }

    private static List<Person> full(Predicate<Person> which) {
        return FULL_PLANS.stream().filter(which).toList();
    }

    @Test
    void asksForFewThingsInFewSittings() {
        var softly = new SoftAssertions();
        atMost(softly, "things in week 1", person -> person.things(1).size(), 6, 7);
        for (int number : List.of(4, 8, 12)) {
            atMost(
                    softly,
                    "things in week " + number,
                    person -> person.things(number).size(),
                    7,
                    9);
        }
        atMost(softly, "exercises in week 1", person -> person.count(1, Kind::isExercise), 2, 2);
        atMost(softly, "exercises in week 8", person -> person.count(8, Kind::isExercise), 3, 4);
        atMost(softly, "sessions in week 1", person -> person.sessions(1).size(), 18, 24);
        atMost(softly, "sessions in week 8", person -> person.sessions(8).size(), 24, 34);
        ToIntFunction<List<Session>> doings = sessions -> sessions.stream()
                .mapToInt(session -> session.dose().timesPerDay())
                .sum();
        atMost(softly, "doings in week 1", person -> doings.applyAsInt(person.sessions(1)), 30, 45);
        atMost(softly, "doings in week 8", person -> doings.applyAsInt(person.sessions(8)), 55, 95);
        atMost(softly, "sittings in week 1", person -> person.sittings(1), 6, 8);
        atMost(softly, "sittings in week 8", person -> person.sittings(8), 8, 11);
        for (int number : SHOWN) {
            atMost(
                    softly,
                    "sittings a day in week " + number,
                    person -> IntStream.of(person.sittingsADay(number)).max().orElse(0),
                    2,
                    2);
            atMost(softly, "one-offs in week " + number, person -> person.count(number, Kind::isOneOff), 1, 1);
            atMost(softly, "visits in week " + number, person -> person.count(number, Kind.VISIT::equals), 0, 0);
        }
        atMost(softly, "share in week 1", person -> person.share(1), 50, 60);
        atMost(softly, "share in week 8", person -> person.share(8), 75, 80);
        softly.assertAll();
    }

    @Test
    void leavesRestInEveryWeek() {
        var softly = new SoftAssertions();
        for (int number = 1; number <= Course.WEEKS; number++) {
            int week = number;
            int fewest = sorted(FULL_PLANS, person -> person.restDays(week))[0];
            print("rest days, fewest, week " + number, fewest);
            softly.assertThat(fewest)
                    .as("rest days in week %d", number)
                    .isGreaterThanOrEqualTo(number <= 2 || number == Pace.LIGHTER_WEEK ? 2 : 1);
        }
        softly.assertAll();
    }

    @Test
    void strengthIsThereAndGrows() {
        var softly = new SoftAssertions();
        var exercise = full(person -> person.picks(Approach.EXERCISE));
        Predicate<Person> isSlow = person -> person.pace().path() == Pace.Path.SLOW;
        share(
                softly,
                "4 sets in week 4",
                exercise.stream().filter(isSlow.negate()).toList(),
                person -> person.strengthSets(4) >= 4,
                95);
        share(softly, "4 sets in week 6", exercise, person -> person.strengthSets(6) >= 4, 95);
        var pulling = exercise.stream().filter(Person::mayPull).toList();
        share(softly, "some pull is safe", exercise, Person::mayPull, 0);
        share(softly, "a pull in week 1", pulling, person -> person.has(1, Kind.STRENGTH_PULL::equals), 90);
        share(softly, "a pull in week 8", pulling, person -> person.has(8, Kind.STRENGTH_PULL::equals), 98);
        share(
                softly,
                "a pull in week 1, owners",
                pulling.stream()
                        .filter(person -> !person.is(PersonClass.TINY))
                        .filter(person -> person.owns(Equipment.BAND) || person.owns(Equipment.DUMBBELL))
                        .toList(),
                person -> person.has(1, Kind.STRENGTH_PULL::equals),
                100);
        var full =
                pulling.stream().filter(person -> person.is(PersonClass.FULL)).toList();
        atLeast(softly, "loaded sets in week 4", full, person -> person.loadedSets(4), 12);
        atLeast(softly, "loaded sets in week 8", full, person -> person.loadedSets(8), 15);
        share(softly, "some loaded set in week 8", full, person -> person.loadedSets(8) > 0, 100);
        share(
                softly,
                "at standard by week 4",
                exercise.stream().filter(isSlow.negate()).toList(),
                person -> person.strengthOfTheStart().stream()
                        .allMatch(code -> person.levels(4).getOrDefault(code, Level.STANDARD) != Level.EASIER),
                95);
        share(
                softly,
                "at standard by week 6, slowly",
                exercise.stream().filter(isSlow).toList(),
                person -> person.strengthOfTheStart().stream()
                        .allMatch(code -> person.levels(6).getOrDefault(code, Level.STANDARD) != Level.EASIER),
                95);
        Map<PersonClass, Integer> harder = Map.of(PersonClass.FULL, 85, PersonClass.GENTLE, 85, PersonClass.TINY, 50);
        harder.forEach((one, percent) -> share(
                softly,
                "at harder by week 10, " + one,
                exercise.stream()
                        .filter(isSlow.negate())
                        .filter(person -> person.pace().classes().equals(java.util.Set.of(one)))
                        .filter(person -> !person.pace().isCappedAtStandard())
                        .filter(person -> !person.strengthOfTheStart().isEmpty())
                        .toList(),
                person -> person.strengthOfTheStart().stream()
                        .anyMatch(code -> person.levels(10).get(code) == Level.HARDER),
                percent));
        softly.assertAll();
    }

    @Test
    void bodiesMove() {
        var softly = new SoftAssertions();
        var inactive = full(person -> person.picks(Approach.EXERCISE)
                && person.request().clearance().answers().activityLevel() != ActivityLevel.ACTIVE);
        share(
                softly,
                "walks in week 4, FULL",
                inactive.stream().filter(person -> person.is(PersonClass.FULL)).toList(),
                person -> person.has(4, Kind.AEROBIC::equals),
                98);
        share(softly, "walks in week 4", inactive, person -> person.has(4, Kind.AEROBIC::equals), 65);
        var older = full(person -> person.picks(Approach.EXERCISE) && person.isOlder());
        share(
                softly,
                "balance in week 1, FULL",
                older.stream().filter(person -> person.is(PersonClass.FULL)).toList(),
                person -> person.has(1, Kind.BALANCE::equals),
                95);
        share(softly, "balance in week 4", older, person -> person.has(4, Kind.BALANCE::equals), 85);
        softly.assertAll();
    }

    /** Visits only for those who ask, biofeedback for nobody, thought records for low mood or worry. */
    @Test
    void bringsInNothingThatNobodyAskedFor() {
        assertThat(ALL).noneMatch(person -> person.hasEver(activity -> activity.kind() == Kind.VISIT));
        assertThat(ALL)
                .noneMatch(person -> person.hasEver(activity -> activity.code().startsWith("MB_BIOFEEDBACK")));
        var record = TestCatalogue.get().activity("MB_CBT_THOUGHT_RECORD");
        assertThat(ALL)
                .filteredOn(person -> person.hasOrMaySwapTo(record))
                .isNotEmpty()
                .allMatch(person -> person.request().answers().phq2() >= 3
                        || person.request().answers().gad2() >= 3);
    }

    /** Of all that people can do by themselves, most is somebody's, or one tap away in place of something. */
    @Test
    void mostOfWhatPeopleCanDoByThemselvesIsUsedOrOffered() {
        var byThemselves = TestCatalogue.get().activities().stream()
                .filter(activity -> !activity.isCard() && !activity.needsPractitioner())
                .toList();
        var used = byThemselves.stream()
                .filter(activity -> ALL.stream().anyMatch(person -> person.hasEver(activity::equals)))
                .toList();
        var offered = byThemselves.stream()
                .filter(activity -> ALL.stream().anyMatch(person -> person.hasOrMaySwapTo(activity)))
                .toList();
        var neither = byThemselves.stream()
                .filter(activity -> !offered.contains(activity))
                .map(Activity::code)
                .toList();
        System.out.printf(
                "%d of %d self-guided activities used, %d used or offered; neither: %s%n",
                used.size(), byThemselves.size(), offered.size(), neither);
        assertThat(offered).hasSizeGreaterThanOrEqualTo(55);
    }

    @Test
    void changesLittleAtATime() {
        for (var person : ALL) {
            for (int number = 2; number <= person.weeks().size(); number++) {
                if (number == Pace.LIGHTER_WEEK || number == Pace.LIGHTER_WEEK + 1 || person.is(PersonClass.FLARE)) {
                    continue;
                }
                var before = person.levels(number - 1);
                long changes = person.levels(number).entrySet().stream()
                        .filter(entry -> before.get(entry.getKey()) != entry.getValue())
                        .count();
                assertThat(changes)
                        .as("changes in week %d of %s", number, person.request())
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void waitingAsksForLittle() {
        assertThat(WAITING).allSatisfy(person -> assertThat(person.things(1)).hasSizeLessThanOrEqualTo(4));
    }
}
