package dev.unknot.planner;

import static dev.unknot.activity.Approach.EXERCISE;
import static dev.unknot.activity.Approach.MASSAGE;
import static dev.unknot.activity.Approach.MIND_BODY;
import static dev.unknot.activity.Approach.POSTURE;
import static dev.unknot.activity.Slot.EVENING;
import static dev.unknot.activity.Slot.MORNING;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Kind;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.planner.week.Outcome;
import dev.unknot.planner.week.Outcome.Blocked;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The planner keeps each hard rule where it costs something: every test is named after the rule without which it fails. */
class HardRulesTests {

    @Test
    void h1OnlyOfferedPartsOfTheDayThatSuitTheActivity() {
        var eveningOnly = PlainPerson.picking(MIND_BODY)
                .only("MB_BODY_SCAN")
                .offering(MONDAY, 30, EVENING)
                .offering(TUESDAY, 30, MORNING)
                .offering(THURSDAY, 30, MORNING, EVENING);

        assertThat(eveningOnly.daysOf("MB_BODY_SCAN")).isEqualTo(Map.of(MONDAY, EVENING, THURSDAY, EVENING));
    }

    @Test
    void h2NoMoreMinutesThanTheDayHas() {
        var week = PlainPerson.picking(EXERCISE, MIND_BODY)
                .only("EX_WALK_EASY", "MB_GOAL_LADDER")
                .offeringEveryDay(25)
                .week();

        assertThat(DayOfWeek.values()).allMatch(day -> week.minutes(day) <= 25);
        assertThat(codes(week)).containsExactlyInAnyOrder("EX_WALK_EASY", "MB_GOAL_LADDER");
    }

    @Test
    void h3NeitherFewerDaysThanTheFewestNorMoreThanWanted() {
        var week = PlainPerson.picking(EXERCISE, POSTURE)
                .only("EX_BAND_ROW", "POS_PHONE_EYE_LEVEL")
                .offering(MONDAY, 60)
                .offering(WEDNESDAY, 60)
                .week();
        var fourDaysBefore = Map.of(MONDAY, MORNING, TUESDAY, MORNING, WEDNESDAY, MORNING, THURSDAY, MORNING);
        var pacing = PlainPerson.picking(MIND_BODY)
                .only("MB_PACING_PLAN")
                .offeringEveryDay(60)
                .having("MB_PACING_PLAN", fourDaysBefore);

        assertThat(codes(week)).containsExactly("EX_BAND_ROW");
        assertThat(pacing.daysOf("MB_PACING_PLAN")).hasSize(2);
    }

    @Test
    void h3GapDaysLieBetweenAlsoAroundTheRing() {
        var massage = PlainPerson.picking(MASSAGE).offeringEveryDay(60).pinning(Pin.on("MAS_SWEDISH", MONDAY));

        assertThat(massage.pinning(Pin.on("MAS_SWEDISH", SUNDAY)).outcome()).isInstanceOf(Blocked.class);
    }

    @Test
    void h4NoLoadedStrengthOnNeighbouringDays() {
        var strong = PlainPerson.picking(EXERCISE)
                .only("EX_BAND_ROW", "EX_FACE_PULL")
                .offering(MONDAY, 20)
                .offering(TUESDAY, 20)
                .offering(THURSDAY, 20)
                .offering(FRIDAY, 20)
                .pinning(Pin.on("EX_BAND_ROW", MONDAY));
        var near = PlainPerson.picking(EXERCISE)
                .offeringEveryDay(20)
                .pinning(Pin.on("EX_BAND_ROW", MONDAY), Pin.on("EX_FACE_PULL", TUESDAY));

        assertThat(strong.daysOf("EX_BAND_ROW").keySet())
                .hasSize(2)
                .contains(MONDAY)
                .doesNotContain(TUESDAY);
        assertThat(strong.daysOf("EX_FACE_PULL")).isEqualTo(strong.daysOf("EX_BAND_ROW"));
        assertThat(rules(near.outcome())).containsExactly("H4_NEAR_STRENGTH");
    }

    @Test
    void h10AsksForNoMoreThanAWeekMayHold() {
        var tooMuch = PlainPerson.picking(EXERCISE)
                .offeringEveryDay(10)
                .pinning(Pin.wanted("EX_BAND_ROW"), Pin.wanted("EX_FACE_PULL"));

        assertThat(rules(tooMuch.outcome())).containsExactly("H10_TOO_MUCH");
    }

    /** A search for a place for all of them would end by running out of numbers, minutes later. */
    @Test
    void h10RefusesAnyNumberOfWishesBeforeItSearches() {
        var everything = TestCatalogue.get().activities().stream()
                .filter(activity -> activity.kind().isRegular() && activity.isCounted() && !activity.isStrength())
                .filter(activity -> activity.needsNothing() && activity.ladder().onlyIf() == null)
                .map(activity -> Pin.wanted(activity.code()))
                .toArray(Pin[]::new);

        assertThat(everything).hasSizeGreaterThan(15);
        assertThat(rules(PlainPerson.picking(EXERCISE)
                        .offeringEveryDay(120)
                        .pinning(everything)
                        .outcome()))
                .containsExactly("H10_TOO_MUCH");
    }

    @Test
    void h5NoStrengthOnTheDayOfAHandsOnTreatment() {
        var person = PlainPerson.picking(EXERCISE, MASSAGE)
                .only("EX_BAND_ROW", "MAS_TRIGGER_POINT_PRO")
                .offering(MONDAY, 60)
                .offering(WEDNESDAY, 60)
                .offering(SATURDAY, 60)
                .pinning(Pin.on("MAS_TRIGGER_POINT_PRO", WEDNESDAY));

        assertThat(person.daysOf("EX_BAND_ROW").keySet()).containsExactlyInAnyOrder(MONDAY, SATURDAY);
    }

    @Test
    void h6OneVisitAWeek() {
        var two = PlainPerson.picking(EXERCISE, MASSAGE)
                .offeringEveryDay(60)
                .pinning(Pin.wanted("EX_PHYSIO_SESSION"), Pin.wanted("MAS_SWEDISH"));

        assertThat(rules(two.outcome())).containsExactly("ANOTHER_WEEK");
    }

    @Test
    void h16NoVisitThatWasNotAskedFor() {
        var week = PlainPerson.picking(MASSAGE, MIND_BODY).offeringEveryDay(60).week();
        var asked = PlainPerson.picking(MASSAGE, MIND_BODY)
                .offeringEveryDay(60)
                .pinning(Pin.wanted("MAS_SWEDISH"))
                .week();

        assertThat(activities(week)).noneMatch(activity -> activity.kind() == Kind.VISIT);
        assertThat(week.toBook()).isEmpty();
        assertThat(asked.toBook()).map(Activity::code).hasValue("MAS_SWEDISH");
    }

    @Test
    void h7NothingRemovedBannedOrWithoutItsEquipment() {
        var withoutABand = PlainPerson.picking(EXERCISE)
                .only("EX_BAND_ROW", "EX_LAT_STRETCH")
                .without(Equipment.BAND)
                .offeringEveryDay(60);

        assertThat(codes(withoutABand.week())).containsExactly("EX_LAT_STRETCH");
        for (var patient : Patients.all()) {
            var clearance =
                    PlanRequests.safety().triage(patient.answers()).clearance().map(PlanRequests::asSuggested);
            var removed = patient.expected().removed().stream()
                    .map(Patients.Removal::activity)
                    .toList();
            if (clearance.isPresent() && PlanRequests.planner().plan(clearance.get()) instanceof WeekPlan week) {
                assertThat(removed).noneMatch(codes(week)::contains);
            }
        }
    }

    @Test
    void h7InAFlareUpOnlyWhatMayStay() {
        var week =
                PlainPerson.picking(EXERCISE).inAFlareUp().offeringEveryDay(60).week();

        assertThat(activities(week)).isNotEmpty().allMatch(activity -> activity.flare() == Flare.KEEP);
    }

    @Test
    void h8PinsHold() {
        var onThursday = swimming().pinning(new Pin("EX_CYCLE_SWIM", THURSDAY, EVENING, false));
        var inTheEvening = swimming().pinning(new Pin("EX_CYCLE_SWIM", null, EVENING, false));
        var notOnMonday = swimming().pinning(Pin.notOn("EX_CYCLE_SWIM", MONDAY));
        var wanted = PlainPerson.picking(EXERCISE)
                .only("EX_BAND_ROW", "EX_FACE_PULL")
                .offeringEveryDay(10)
                .pinning(Pin.wanted("EX_FACE_PULL"));

        assertThat(onThursday.daysOf("EX_CYCLE_SWIM")).containsEntry(THURSDAY, EVENING);
        assertThat(inTheEvening.daysOf("EX_CYCLE_SWIM").values()).containsOnly(EVENING);
        assertThat(swimming().daysOf("EX_CYCLE_SWIM")).containsEntry(MONDAY, MORNING);
        assertThat(notOnMonday.daysOf("EX_CYCLE_SWIM")).hasSize(2).doesNotContainKey(MONDAY);
        assertThat(codes(wanted.week())).containsExactly("EX_FACE_PULL");
    }

    @Test
    void h9EveryPickedApproachThatCanBeInTheWeekIsInIt() {
        var week = PlainPerson.picking(MIND_BODY, EXERCISE)
                .only("MB_YOGA_GENTLE", "EX_CYCLE_SWIM")
                .scoring(MIND_BODY, 1)
                .scoring(EXERCISE, 100)
                .offering(MONDAY, 40)
                .offering(THURSDAY, 40)
                .week();

        assertThat(codes(week)).containsExactlyInAnyOrder("MB_YOGA_GENTLE", "EX_CYCLE_SWIM");
    }

    private static PlainPerson swimming() {
        return PlainPerson.picking(EXERCISE).only("EX_CYCLE_SWIM").offeringEveryDay(60);
    }

    private static List<Activity> activities(WeekPlan week) {
        return week.days().values().stream()
                .flatMap(List::stream)
                .map(Session::activity)
                .distinct()
                .toList();
    }

    private static Set<String> codes(WeekPlan week) {
        return activities(week).stream().map(Activity::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rules(Outcome outcome) {
        return ((Blocked) outcome).blockers().stream().map(Blocker::rule).toList();
    }
}
