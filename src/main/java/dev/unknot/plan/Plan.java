package dev.unknot.plan;

import dev.unknot.planner.WeekPlan;
import dev.unknot.safety.TriageLevel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A plan as it is kept.
 *
 * @param rulesVersion version of the rules and words it was made by
 * @param madeOn the day it was made
 * @param expiresAt when it ceases to exist, unless it is changed before
 */
record Plan(PlanWish wish, String rulesVersion, TriageLevel level, WeekPlan week, LocalDate madeOn, Instant expiresAt) {

    LocalDate startDate() {
        return wish.startDate();
    }

    /** The seven dates of the week, from its first day. */
    List<LocalDate> dates() {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(startDate()::plusDays)
                .toList();
    }
}
