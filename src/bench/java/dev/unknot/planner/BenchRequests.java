package dev.unknot.planner;

import dev.unknot.catalogue.TestCatalogue;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

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
                .filter(BenchRequests::isAsPeopleMakeThem)
                .distinct()
                .limit(count)
                .toList();
    }

    static Prescription prescription(PlanRequest request) {
        var catalogue = TestCatalogue.get();
        return Prescription.of(catalogue.activities(), catalogue.fits(), request);
    }

    private static boolean isAsPeopleMakeThem(PlanRequest request) {
        if (request.availability().days().isEmpty() || request.approaches().isEmpty()) {
            return false;
        }
        int activities = prescription(request).candidates().size();
        return activities >= FEWEST_ACTIVITIES
                && activities <= MOST_ACTIVITIES
                && Stream.of(DayOfWeek.values())
                        .mapToInt(request.availability()::minutes)
                        .allMatch(minutes -> minutes == 0 || (minutes >= FEWEST_MINUTES && minutes <= MOST_MINUTES));
    }
}
