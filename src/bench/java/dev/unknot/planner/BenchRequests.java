package dev.unknot.planner;

import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.planner.choice.Prescription;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.PlanRequest;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;

/** Requests as people make them: 6 to 14 activities to choose from, 10 to 60 minutes on the days they offer. */
final class BenchRequests {

    private static final long SEED = 20_261_122;
    private static final int FEWEST_ACTIVITIES = 6;
    private static final int MOST_ACTIVITIES = 14;
    private static final int FEWEST_MINUTES = 10;
    private static final int MOST_MINUTES = 60;

    private BenchRequests() {}

    /** Different requests of a kind, always the same. */
    static List<PlanRequest> of(RequestKind kind, int count) {
        return kind.requests(SEED)
                .filter(request -> !request.availability().days().isEmpty())
                .map(BenchRequests::withUsualMinutes)
                .filter(BenchRequests::hasUsualActivities)
                .distinct()
                .limit(count)
                .toList();
    }

    static Prescription prescription(PlanRequest request) {
        var catalogue = TestCatalogue.get();
        return Prescription.of(catalogue.activities(), catalogue.fits(), request);
    }

    private static PlanRequest withUsualMinutes(PlanRequest request) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        request.availability()
                .days()
                .forEach((day, offered) -> days.put(
                        day,
                        new Day(Math.min(MOST_MINUTES, Math.max(FEWEST_MINUTES, offered.minutes())), offered.slots())));
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                new Availability(days),
                request.banned(),
                request.pins(),
                request.before());
    }

    private static boolean hasUsualActivities(PlanRequest request) {
        int activities = request.approaches().isEmpty()
                ? 0
                : prescription(request).candidates().size();
        return activities >= FEWEST_ACTIVITIES && activities <= MOST_ACTIVITIES;
    }
}
