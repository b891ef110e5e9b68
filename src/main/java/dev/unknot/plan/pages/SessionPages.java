package dev.unknot.plan.pages;

import dev.unknot.activity.Slot;
import dev.unknot.plan.Plan;
import dev.unknot.plan.pages.PlanPage.Day;
import dev.unknot.plan.pages.PlanPage.Item;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Goes through a part of a day, one activity at a time. */
@Component
class SessionPages {

    private final WeekPages weeks;
    private final PlanPages pages;

    SessionPages(WeekPages weeks, PlanPages pages) {
        this.weeks = weeks;
        this.pages = pages;
    }

    /** A step; empty if the plan has nothing then, or fewer steps. */
    Optional<SessionPage> page(Plan plan, LocalDate date, Slot slot, int step) {
        return weeks.weeks(plan).stream()
                .filter(week -> week.dates().contains(date))
                .findFirst()
                .map(week -> items(pages.of(week), date, slot))
                .filter(items -> !items.isEmpty() && step <= items.size() + 1)
                .map(items -> new SessionPage(date, slot, step, items));
    }

    private static List<Item> items(PlanPage week, LocalDate date, Slot slot) {
        var items = week.items().stream().collect(Collectors.toMap(Item::activity, Function.identity()));
        return week.days().stream()
                .filter(day -> day.date().equals(date))
                .map(Day::sessions)
                .flatMap(List::stream)
                .filter(session -> session.slot() == slot)
                .map(Session::activity)
                .flatMap(activity -> Optional.ofNullable(items.get(activity)).stream())
                .toList();
    }
}
