package dev.unknot.testing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days on which a plan may start, for tests in which the clock runs. */
public final class StartDates {

    private StartDates() {}

    /** The Monday of the week of today, which is today itself on a Monday. */
    public static LocalDate thisMonday() {
        return TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
