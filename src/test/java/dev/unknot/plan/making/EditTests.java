package dev.unknot.plan.making;

import static dev.unknot.activity.Slot.EVENING;
import static dev.unknot.activity.Slot.MIDDAY;
import static dev.unknot.activity.Slot.MORNING;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.matching.Patients;
import dev.unknot.plan.PlanWish;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Pin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What each edit makes of a wish. */
class EditTests {

    private static final String ROW = "EX_BAND_ROW";
    private static final String PLANK = "EX_PLANK";
    private static final Pin PLANK_ON_FRIDAY = Pin.on(PLANK, FRIDAY);

    @Test
    void aSwapBansOneAndAsksForTheOther() {
        var wish = new Edit.Swap(ROW, PLANK).on(wish(Set.of(PLANK), Pin.on(ROW, TUESDAY)));
        assertThat(wish.banned()).containsExactly(ROW);
        assertThat(wish.pins()).containsExactly(Pin.wanted(PLANK));
    }

    @Test
    void aBanDropsWhatWasAskedOfTheSameActivityOnly() {
        var wish = new Edit.Ban(ROW).on(wish(Set.of(), Pin.wanted(ROW), Pin.notOn(ROW, MONDAY), PLANK_ON_FRIDAY));
        assertThat(wish.banned()).containsExactly(ROW);
        assertThat(wish.pins()).containsExactly(PLANK_ON_FRIDAY);
    }

    @Test
    void askingLiftsTheBanAndAsksOnce() {
        var wish = new Edit.Ask(ROW).on(wish(Set.of(ROW, PLANK)));
        assertThat(wish.banned()).containsExactly(PLANK);
        assertThat(wish.pins()).containsExactly(Pin.wanted(ROW));

        var onADay = wish(Set.of(), Pin.on(ROW, TUESDAY));
        assertThat(new Edit.Ask(ROW).on(onADay)).isEqualTo(onADay);
    }

    @Test
    void allowingLiftsTheBanAndNothingElse() {
        assertThat(new Edit.Allow(ROW).on(wish(Set.of(ROW), PLANK_ON_FRIDAY)))
                .isEqualTo(wish(Set.of(), PLANK_ON_FRIDAY));
    }

    @Test
    void aMovePinsTheNewDayAndKeepsTheOldOneFree() {
        var moved = new Edit.Move(ROW, TUESDAY, THURSDAY, null).on(wish(Set.of(ROW), Pin.on(ROW, TUESDAY)));
        assertThat(moved.pins()).containsExactlyInAnyOrder(Pin.on(ROW, THURSDAY), Pin.notOn(ROW, TUESDAY));
        assertThat(moved.banned()).isEmpty();

        var back = new Edit.Move(ROW, THURSDAY, TUESDAY, MORNING).on(moved);
        assertThat(back.pins())
                .containsExactlyInAnyOrder(new Pin(ROW, TUESDAY, MORNING, false), Pin.notOn(ROW, THURSDAY));
    }

    @Test
    void aMoveKeepsEveryOtherPin() {
        var others = List.of(
                PLANK_ON_FRIDAY,
                Pin.on(PLANK, TUESDAY),
                Pin.wanted(ROW),
                Pin.on(ROW, MONDAY),
                new Pin(ROW, null, EVENING, false),
                Pin.notOn(ROW, WEDNESDAY));
        var moved = new Edit.Move(ROW, TUESDAY, THURSDAY, EVENING).on(wish(Set.of(), others.toArray(Pin[]::new)));
        assertThat(moved.pins()).containsAll(others).hasSize(others.size() + 2);
    }

    @Test
    void anotherPartOfTheSameDayReplacesTheFirst() {
        var wish = wish(Set.of(), new Pin(ROW, TUESDAY, EVENING, false), new Pin(ROW, null, EVENING, false));
        assertThat(new Edit.Move(ROW, TUESDAY, TUESDAY, MIDDAY).on(wish).pins())
                .containsExactly(new Pin(ROW, TUESDAY, MIDDAY, false));
    }

    @Test
    void lettingFreeDropsThePinsOfOneActivity() {
        var wish = wish(Set.of(), Pin.on(ROW, MONDAY), Pin.notOn(ROW, TUESDAY), PLANK_ON_FRIDAY);
        assertThat(new Edit.Free(ROW).on(wish)).isEqualTo(wish(Set.of(), PLANK_ON_FRIDAY));
    }

    @Test
    void newTimesDropWhatWasAskedForAtTimesNoLongerOffered() {
        var wish = wish(
                Set.of(),
                Pin.on(ROW, MONDAY),
                Pin.on(ROW, TUESDAY),
                new Pin(ROW, THURSDAY, MORNING, false),
                new Pin(PLANK, null, MORNING, false),
                Pin.wanted(PLANK),
                Pin.notOn(ROW, FRIDAY));
        var evenings =
                new Availability(Map.of(MONDAY, new Day(20, Set.of(EVENING)), THURSDAY, new Day(20, Set.of(EVENING))));
        var changed = new Edit.ChangeTime(evenings).on(wish);
        assertThat(changed.availability()).isEqualTo(evenings);
        assertThat(changed.pins())
                .containsExactlyInAnyOrder(Pin.on(ROW, MONDAY), Pin.wanted(PLANK), Pin.notOn(ROW, FRIDAY));
    }

    @Test
    void newApproachesChangeNothingElse() {
        var wish = wish(Set.of(PLANK), Pin.on(ROW, MONDAY));
        var changed = new Edit.ChangeApproaches(List.of(Approach.POSTURE, Approach.MASSAGE)).on(wish);
        assertThat(changed.approaches()).containsExactly(Approach.POSTURE, Approach.MASSAGE);
        assertThat(new Edit.ChangeApproaches(wish.approaches()).on(changed)).isEqualTo(wish);
    }

    @Test
    void theSameWishesInAnotherOrderAreTheSame() {
        assertThat(wish(Set.of(), Pin.on(ROW, MONDAY), PLANK_ON_FRIDAY))
                .isEqualTo(wish(Set.of(), PLANK_ON_FRIDAY, Pin.on(ROW, MONDAY), PLANK_ON_FRIDAY));
    }

    @Test
    void asksForAsMuchAsCanBePlanned() {
        var pins = IntStream.range(0, PlanWish.MOST_ASKED_FOR)
                .mapToObj(n -> Pin.wanted("EX_" + n))
                .toList();
        assertThat(wish(Set.of(), pins.toArray(Pin[]::new)).asksForTooMuch()).isFalse();
        assertThat(new Edit.Ask(ROW)
                        .on(wish(Set.of(), pins.toArray(Pin[]::new)))
                        .asksForTooMuch())
                .isTrue();
    }

    private static PlanWish wish(Set<String> banned, Pin... pins) {
        return new PlanWish(
                Patients.all().get(0).answers(),
                List.of(Approach.EXERCISE, Approach.MIND_BODY),
                LocalDate.of(2026, 11, 23),
                Availability.everyDay(20),
                banned,
                List.of(pins));
    }
}
