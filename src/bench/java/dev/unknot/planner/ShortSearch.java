package dev.unknot.planner;

import dev.unknot.activity.Slot;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.search.Item;
import dev.unknot.planner.search.WeekSearch;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Ring;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Our search with as many branches as fit into a time: what to do and when, without the words and the check. */
final class ShortSearch {

    private static final int[] BRANCHES = {1_000_000, 300_000, 100_000, 30_000, 10_000, 3_000, 1_000, 300, 100, 30, 10};
    private static final int RUNS = 3;

    private final long nanos;

    ShortSearch(double milliseconds) {
        this.nanos = (long) (milliseconds * 1e6);
    }

    /** The week found in the time, in the cells of the problem; empty if not even the first is ready by then. */
    Optional<CellWeek> plan(PlanRequest request, WeekProblem problem) {
        for (int branches : BRANCHES) {
            var times = new ArrayList<Double>();
            var week = Optional.<CellWeek>empty();
            for (int run = 0; run < RUNS; run++) {
                var threads = ManagementFactory.getThreadMXBean();
                long before = threads.getCurrentThreadCpuTime();
                var found = search(request, branches);
                times.add((double) (threads.getCurrentThreadCpuTime() - before));
                week = found.map(result -> cells(result, problem));
            }
            if (new Percentiles(times).at(0.5) <= nanos) {
                return week;
            }
        }
        return Optional.empty();
    }

    private static Optional<WeekSearch.Result> search(PlanRequest request, int branches) {
        var prescription = BenchRequests.prescription(request);
        var capacity = Stream.of(DayOfWeek.values())
                .mapToInt(request.availability()::minutes)
                .toArray();
        while (true) {
            var found = new WeekSearch(items(request, prescription), capacity, daysAreAlike(request), branches).run();
            boolean widened = false;
            for (var approach : request.approaches()) {
                boolean isIn = found.isEmpty()
                        || found.get().patterns().entrySet().stream()
                                .anyMatch(entry -> entry.getValue().days() != 0
                                        && prescription.stands(entry.getKey().activity(), approach));
                widened |= !isIn && prescription.widen(approach);
            }
            if (!widened) {
                return found;
            }
        }
    }

    private static boolean daysAreAlike(PlanRequest request) {
        var days = request.availability().days();
        return request.pins().stream().allMatch(pin -> pin.day() == null)
                && days.size() == Ring.DAYS
                && new HashSet<>(days.values()).size() == 1;
    }

    private static List<Item> items(PlanRequest request, Prescription prescription) {
        var items = new ArrayList<Item>();
        for (var candidate : prescription.candidates()) {
            var ways = prescription.patterns(candidate);
            var patterns = new ArrayList<>(ways.all());
            if (!request.asksFor(candidate.activity())) {
                patterns.add(ways.none());
            }
            int met = 0;
            for (var requirement : prescription.requirements()) {
                met = (met << 1) | (requirement.test(candidate.activity()) ? 1 : 0);
            }
            items.add(new Item(candidate, met, patterns));
        }
        return items;
    }

    private static CellWeek cells(WeekSearch.Result result, WeekProblem problem) {
        var sessions = new ArrayList<Map<DayOfWeek, Slot>>();
        for (var task : problem.tasks()) {
            var days = new EnumMap<DayOfWeek, Slot>(DayOfWeek.class);
            result.patterns().forEach((candidate, pattern) -> {
                for (var day : DayOfWeek.values()) {
                    if (candidate.activity().equals(task.activity()) && Ring.contains(pattern.days(), day.ordinal())) {
                        days.put(day, pattern.slots().get(day.ordinal()));
                    }
                }
            });
            sessions.add(days);
        }
        return new CellWeek(sessions);
    }
}
