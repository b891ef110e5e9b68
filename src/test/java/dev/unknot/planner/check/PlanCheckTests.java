package dev.unknot.planner.check;

import static dev.unknot.activity.Approach.EXERCISE;
import static dev.unknot.activity.Approach.MASSAGE;
import static dev.unknot.activity.Approach.MIND_BODY;
import static dev.unknot.activity.Approach.POSTURE;
import static dev.unknot.activity.Slot.EVENING;
import static dev.unknot.activity.Slot.MORNING;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.PlainPerson;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Wants;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check sees each rule broken in weeks that no search made. */
class PlanCheckTests {

    private static final PlainPerson PERSON =
            PlainPerson.picking(EXERCISE, MASSAGE, MIND_BODY, POSTURE).offeringEveryDay(60);

    @Test
    void h1SeesAPartOfTheDayThatIsNotOffered() {
        var evenings = PlainPerson.picking(EXERCISE).only("EX_CYCLE_SWIM").offeringEveryDay(30, EVENING);

        assertThat(rulesBroken(evenings, withSession(empty(), "EX_CYCLE_SWIM", MORNING, MONDAY)))
                .contains("H1");
        assertThat(rulesBroken(PERSON, withSession(empty(), "MB_BODY_SCAN", MORNING, MONDAY, FRIDAY)))
                .contains("H1");
    }

    @Test
    void h2SeesADayThatIsTooFull() {
        var week = PERSON.week();

        assertThat(rulesBroken(PlainPerson.picking(EXERCISE).offeringEveryDay(5), week))
                .contains("H2");
    }

    @Test
    void h3SeesTooFewDaysAndTooMany() {
        assertThat(rulesBroken(PERSON, withSession(empty(), "EX_CAT_COW", MORNING, MONDAY)))
                .contains("H3");
        assertThat(rulesBroken(PERSON, withSession(empty(), "MB_PACING_PLAN", MORNING, DayOfWeek.values())))
                .contains("H3");
    }

    @Test
    void h3GapSeesTooFewRestDaysAroundTheRing() {
        assertThat(rulesBroken(PERSON, withSession(empty(), "MAS_SWEDISH", EVENING, SUNDAY, TUESDAY)))
                .contains("H3");
        assertThat(rulesBroken(PERSON, withSession(empty(), "MAS_SWEDISH", EVENING, SUNDAY, WEDNESDAY)))
                .doesNotContain("H3");
    }

    @Test
    void h4SeesStrengthOnNeighbouringDaysAndOnAll() {
        var neighbours = withSession(
                withSession(empty(), "EX_BAND_ROW", MORNING, SUNDAY, WEDNESDAY),
                "EX_FACE_PULL",
                MORNING,
                MONDAY,
                FRIDAY);
        var all = withSession(empty(), "EX_SCAP_SQUEEZE", MORNING, DayOfWeek.values());

        assertThat(rulesBroken(PERSON, neighbours)).contains("H4");
        assertThat(rulesBroken(PERSON, all)).contains("H4");
        assertThat(rulesBroken(PERSON, withSession(empty(), "EX_BAND_ROW", MORNING, SUNDAY, WEDNESDAY)))
                .doesNotContain("H4");
    }

    @Test
    void h5SeesHandsOnTreatmentsTooCloseAndStrengthBesideThem() {
        var treatment = withSession(empty(), "MAS_TRIGGER_POINT_PRO", EVENING, SUNDAY);

        assertThat(rulesBroken(PERSON, withSession(treatment, "MAS_SHIATSU", EVENING, MONDAY)))
                .contains("H5");
        assertThat(rulesBroken(PERSON, withSession(treatment, "EX_BAND_ROW", EVENING, SUNDAY, WEDNESDAY)))
                .contains("H5");
    }

    @Test
    void h6SeesTwoVisitsOnADay() {
        var massage = withSession(empty(), "MAS_SWEDISH", EVENING, MONDAY);

        assertThat(rulesBroken(PERSON, withSession(massage, "EX_PHYSIO_SESSION", MORNING, MONDAY)))
                .contains("H6");
    }

    @Test
    void h10SeesTooManyThings() {
        var two = withSession(empty(), "EX_CAT_COW", MORNING, MONDAY, FRIDAY);
        two = withSession(two, "EX_NECK_ROM", MORNING, MONDAY, FRIDAY);

        assertThat(rulesBroken(PERSON, two)).doesNotContain("H10");
        assertThat(rulesBroken(PERSON, withSession(two, "EX_LAT_STRETCH", MORNING, MONDAY, FRIDAY)))
                .contains("H10");
    }

    @Test
    void h11SeesExercisesInTwoSittingsAndSittingsThatAreTooLong() {
        var apart = withSession(empty(), "EX_CAT_COW", MORNING, MONDAY, FRIDAY);
        var tooLong = withSession(empty(), "MB_YOGA_GENTLE", MORNING, MONDAY, FRIDAY);

        assertThat(rulesBroken(PERSON, withSession(apart, "EX_NECK_ROM", EVENING, MONDAY, FRIDAY)))
                .contains("H11");
        assertThat(rulesBroken(PERSON, withSession(tooLong, "EX_WALK_BRISK", MORNING, MONDAY, FRIDAY)))
                .contains("H11");
        assertThat(rulesBroken(PERSON, apart)).doesNotContain("H11");
    }

    @Test
    void h12SeesTooFewDaysOfRest() {
        var six = new DayOfWeek[] {MONDAY, TUESDAY, WEDNESDAY, DayOfWeek.THURSDAY, FRIDAY, DayOfWeek.SATURDAY};

        assertThat(rulesBroken(PERSON, withSession(empty(), "EX_CAT_COW", MORNING, six)))
                .contains("H12");
        assertThat(rulesBroken(PERSON, withSession(empty(), "POS_DESK_AUDIT", MORNING, MONDAY)))
                .contains("H12");
        assertThat(rulesBroken(PERSON, withSession(empty(), "POS_MICROBREAK", MORNING, six)))
                .doesNotContain("H12");
    }

    @Test
    void h13SeesMoreMinutesThanTheWeekMayGrowTo() {
        var shortOfTime = PlainPerson.picking(EXERCISE).offeringEveryDay(20);
        var walks = withSession(empty(), "EX_WALK_BRISK", MORNING, MONDAY, TUESDAY, WEDNESDAY, FRIDAY, SUNDAY);

        assertThat(rulesBroken(shortOfTime, walks)).contains("H13");
        assertThat(rulesBroken(PERSON, walks)).doesNotContain("H13");
    }

    @Test
    void h14SeesStrengthOnDaysOfItsOwn() {
        var row = withSession(empty(), "EX_BAND_ROW", MORNING, MONDAY, WEDNESDAY);

        assertThat(rulesBroken(PERSON, withSession(row, "EX_FACE_PULL", MORNING, MONDAY, FRIDAY)))
                .contains("H14");
        assertThat(rulesBroken(PERSON, withSession(row, "EX_FACE_PULL", MORNING, MONDAY, WEDNESDAY)))
                .doesNotContain("H14");
    }

    @Test
    void h15SeesALevelThatTheWeeksBeforeDoNotLeadTo() {
        assertThat(rulesBroken(PERSON, withSession(empty(), "EX_BAND_ROW", MORNING, MONDAY, WEDNESDAY)))
                .contains("H15");
        assertThat(rulesBroken(PERSON, PERSON.week())).doesNotContain("H15");
    }

    @Test
    void h16SeesAVisitThatWasNotAskedFor() {
        var visit = withSession(empty(), "MAS_SWEDISH", EVENING, MONDAY);

        assertThat(rulesBroken(PERSON, visit)).contains("H16");
        assertThat(rulesBroken(exercising().pinning(Pin.on("MAS_SWEDISH", MONDAY)), visit))
                .doesNotContain("H16");
    }

    /** What has to be seen: a visit too early, one too many, two kinds at once, more than the money lasts for. */
    @ParameterizedTest
    @CsvSource({
        "MAS_SWEDISH,         1:MAS_SWEDISH, 2, 3",
        "MAS_SHIATSU,         1:MAS_SWEDISH, 2, 3",
        "EX_PHYSIO_SESSION,   1:EX_PHYSIO_SESSION, 2, 3",
        "EX_PHYSIO_SESSION,   1:EX_PHYSIO_SESSION 3:EX_PHYSIO_SESSION, 5, 6",
        "MB_CBT_THERAPIST,    1:MAS_SWEDISH, 4, 5",
    })
    void h16SeesAVisitThatComesTooSoon(String visit, String before, int tooSoon, int inTime) {
        assertThat(rulesBroken(booking(visit, tooSoon, before), toBook(visit))).contains("H16");
        assertThat(rulesBroken(booking(visit, inTime, before), toBook(visit))).doesNotContain("H16");
    }

    @ParameterizedTest
    @CsvSource({
        "ACU_ELECTRO,          ACU_SESSION, 6",
        "CHI_THORACIC_ADJUST,  CHI_THORACIC_ADJUST, 6",
        "CHI_FIRST_ASSESSMENT, CHI_FIRST_ASSESSMENT, 1",
        "MB_CBT_THERAPIST,     MB_CBT_THERAPIST, 10",
    })
    void h16SeesOneVisitTooMany(String visit, String before, int most) {
        assertThat(rulesBroken(booking(visit, most + 1, weekly(before, most)), toBook(visit)))
                .contains("H16");
        assertThat(rulesBroken(booking(visit, most, weekly(before, most - 1)), toBook(visit)))
                .doesNotContain("H16");
    }

    @Test
    void h16SeesTwoVisitsInAWeek() {
        var twice = withSession(empty(), "ACU_SESSION", EVENING, MONDAY, FRIDAY);

        assertThat(rulesBroken(booking("ACU_SESSION", 2, "1:ACU_FIRST_VISIT"), twice))
                .contains("H16");
        assertThat(rulesBroken(
                        booking("ACU_SESSION", 2, "1:ACU_FIRST_VISIT"),
                        withSession(empty(), "ACU_SESSION", EVENING, MONDAY)))
                .doesNotContain("H16");
    }

    @Test
    void h16SeesMoreVisitsThanASmallBudgetPaysFor() {
        var person = exercising().onASmallBudget();

        assertThat(rulesBroken(
                        booking(person, "CHI_MOBILISATION", 4, "1:CHI_FIRST_ASSESSMENT"), toBook("CHI_MOBILISATION")))
                .contains("H16");
        assertThat(rulesBroken(
                        booking(person, "CHI_MOBILISATION", 5, "1:CHI_FIRST_ASSESSMENT"), toBook("CHI_MOBILISATION")))
                .doesNotContain("H16");
    }

    @Test
    void h17SeesStrengthInAFlareUp() {
        var row = withSession(empty(), "EX_BAND_ROW", MORNING, MONDAY, FRIDAY);

        assertThat(rulesBroken(exercising().inAFlareUp(), row)).contains("H17");
        assertThat(rulesBroken(exercising(), row)).doesNotContain("H17");
    }

    @Test
    void h7SeesWhatMayNotBe() {
        var row = withSession(empty(), "EX_BAND_ROW", MORNING, MONDAY, FRIDAY);
        var card = withSession(empty(), "MED_PARACETAMOL_SHORT", MORNING, MONDAY);

        assertThat(rulesBroken(exercising().only("EX_CAT_COW"), row)).contains("H7");
        assertThat(rulesBroken(exercising().without(Equipment.BAND), row)).contains("H7");
        assertThat(rulesBroken(exercising().inAFlareUp(), row)).contains("H7");
        assertThat(rulesBroken(exercising(), card)).contains("H7");
        assertThat(rulesBroken(exercising(), row)).doesNotContain("H7");
    }

    @Test
    void h8SeesAPinThatDoesNotHold() {
        var row = withSession(empty(), "EX_BAND_ROW", MORNING, MONDAY, FRIDAY);

        assertThat(rulesBroken(exercising().pinning(Pin.on("EX_BAND_ROW", TUESDAY)), row))
                .contains("H8");
        assertThat(rulesBroken(exercising().pinning(new Pin("EX_BAND_ROW", MONDAY, EVENING, false)), row))
                .contains("H8");
        assertThat(rulesBroken(exercising().pinning(Pin.notOn("EX_BAND_ROW", MONDAY)), row))
                .contains("H8");
        assertThat(rulesBroken(exercising().pinning(Pin.wanted("EX_CAT_COW")), row))
                .contains("H8");
        assertThat(rulesBroken(exercising().pinning(new Pin("EX_BAND_ROW", null, EVENING, false)), row))
                .contains("H8");
        assertThat(rulesBroken(exercising().pinning(new Pin("EX_BAND_ROW", MONDAY, MORNING, false)), row))
                .doesNotContain("H8");
    }

    @Test
    void h9SeesAPickedApproachThatIsMissing() {
        var week = PERSON.week();

        assertThat(rulesBroken(PERSON, keeping(week, activity -> activity.approach() != EXERCISE)))
                .contains("H9");
    }

    @Test
    void completeSeesAnActivityThatDisappeared() {
        assertThat(rulesBroken(PERSON, empty())).contains("COMPLETE");
        assertThat(rulesBroken(PERSON, PERSON.week())).isEmpty();
    }

    private static PlainPerson exercising() {
        return PlainPerson.picking(EXERCISE).offeringEveryDay(60);
    }

    private static List<Activity> catalogue() {
        return TestCatalogue.get().activities();
    }

    private static List<String> rulesBroken(PlainPerson person, WeekPlan week) {
        return PlanCheck.violations(catalogue(), person.request(), week).stream()
                .map(violation -> violation.rule().name())
                .toList();
    }

    private static List<String> rulesBroken(PlanRequest request, WeekPlan week) {
        return PlanCheck.violations(catalogue(), request, week).stream()
                .map(violation -> violation.rule().name())
                .toList();
    }

    /** Somebody who asked for a visit, in a week after others, such as {@code 1:MAS_SWEDISH 3:MAS_SWEDISH}. */
    private static PlanRequest booking(String visit, int week, String before) {
        return booking(exercising(), visit, week, before);
    }

    private static PlanRequest booking(PlainPerson person, String visit, int week, String before) {
        var visits = new TreeMap<Integer, Activity>();
        for (var one : before.isEmpty() ? new String[0] : before.split(" ")) {
            var parts = one.split(":");
            visits.put(Integer.valueOf(parts[0]), TestCatalogue.get().activity(parts[1]));
        }
        var place = new CourseWeek(week, MONDAY, Map.of(), Map.of(), Map.of(), visits, 0, 0);
        return person.request().wanting(Wants.visits(List.of(visit))).in(place);
    }

    private static String weekly(String visit, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(week -> week + ":" + visit)
                .collect(Collectors.joining(" "));
    }

    private static WeekPlan toBook(String visit) {
        var week = empty();
        return new WeekPlan(
                week.approaches(),
                week.days(),
                week.cards(),
                week.leftOut(),
                Optional.of(TestCatalogue.get().activity(visit)),
                week.score());
    }

    private static WeekPlan empty() {
        return keeping(PERSON.week(), activity -> false);
    }

    private static WeekPlan keeping(WeekPlan week, Predicate<Activity> kept) {
        var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        week.days()
                .forEach((day, sessions) -> days.put(
                        day,
                        sessions.stream()
                                .filter(session -> kept.test(session.activity()))
                                .toList()));
        return with(week, days);
    }

    private static WeekPlan withSession(WeekPlan week, String activity, Slot slot, DayOfWeek... on) {
        var days = new EnumMap<DayOfWeek, List<Session>>(week.days());
        for (var day : on) {
            var sessions = new ArrayList<>(week.sessions(day));
            sessions.add(new Session(TestCatalogue.get().activity(activity), slot, Level.STANDARD, List.of()));
            days.put(day, sessions);
        }
        return with(week, days);
    }

    private static WeekPlan with(WeekPlan week, Map<DayOfWeek, List<Session>> days) {
        return new WeekPlan(week.approaches(), days, week.cards(), week.leftOut(), week.toBook(), week.score());
    }
}
