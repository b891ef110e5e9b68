package dev.unknot.planner;

import dev.unknot.activity.Slot;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A week as cells: for each task of a {@link WeekProblem} its days, and the part of each.
 */
record CellWeek(List<Map<DayOfWeek, Slot>> sessions) {

    CellWeek {
        var copies = new ArrayList<Map<DayOfWeek, Slot>>();
        for (var days : sessions) {
            var copy = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
            copy.putAll(days);
            copies.add(Collections.unmodifiableMap(copy));
        }
        sessions = Collections.unmodifiableList(copies);
    }

    /** A finished week in the cells of the problem; empty if it holds what was not proposed, or a thing twice a day. */
    static Optional<CellWeek> of(WeekPlan week, WeekProblem problem) {
        var sessions = new ArrayList<Map<DayOfWeek, Slot>>();
        for (var task : problem.tasks()) {
            var days = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
            week.days()
                    .forEach((day, all) -> all.stream()
                            .filter(session -> session.activity().equals(task.activity()))
                            .forEach(session -> days.put(day, session.slot())));
            sessions.add(days);
        }
        int cells = sessions.stream().mapToInt(Map::size).sum();
        int all = week.days().values().stream().mapToInt(List<Session>::size).sum();
        return cells == all ? Optional.of(new CellWeek(sessions)) : Optional.empty();
    }

    Map<DayOfWeek, Slot> of(int task) {
        return sessions.get(task);
    }
}
