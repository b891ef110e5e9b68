package dev.unknot.plan;

import dev.unknot.planner.week.WeekPlan;

/**
 * The weeks of a course up to the one in which its wish was changed. They stay as they were.
 *
 * @param week the first of them, as it was made
 * @param last the number of the last of them, 1 for the first week of the course
 */
public record EarlierWeeks(PlanWish wish, WeekPlan week, int last) {}
