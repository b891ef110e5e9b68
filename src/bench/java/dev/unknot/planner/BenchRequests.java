package dev.unknot.planner;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Requests of all kinds in turn, each with the weeks of its course in which something else is asked of the planner. */
final class BenchRequests {

    /** The first week, the first steps, the largest week, the lighter one, and the one after it. */
    static final List<Integer> WEEKS = List.of(1, 3, 5, 9, 10);

    private static final long SEED = 20_261_130;

    private BenchRequests() {}

    /** The first requests of a series that is always the same. */
    static List<PlanRequest> ofAllKinds(int count) {
        var kinds = Stream.of(RequestKind.values())
                .map(kind -> kind.requests(SEED).iterator())
                .toList();
        var all = new ArrayList<PlanRequest>();
        for (int turn = 0; all.size() < count; turn++) {
            all.addAll(withLaterWeeks(kinds.get(turn % kinds.size()).next()));
        }
        return List.copyOf(all.subList(0, count));
    }

    private static List<PlanRequest> withLaterWeeks(PlanRequest request) {
        var planner = PlanRequests.planner();
        if (!(planner.plan(request) instanceof WeekPlan first)) {
            return List.of(request);
        }
        var catalogue = TestCatalogue.get().activities();
        int last = WEEKS.get(WEEKS.size() - 1);
        return Course.of(planner, catalogue, request, first, DayOfWeek.MONDAY, last).stream()
                .filter(week -> Set.copyOf(WEEKS).contains(week.number()))
                .map(Course.Week::request)
                .toList();
    }
}
