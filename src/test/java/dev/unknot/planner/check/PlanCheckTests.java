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
import dev.unknot.planner.check.PlanCheck.Violation;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

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
                .map(Violation::rule)
                .toList();
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
