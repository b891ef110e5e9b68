package dev.unknot.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * By when activities must be looked at again.
 *
 * @param activities their codes
 */
record ActivityReview(LocalDate reviewBy, List<String> activities) {

    private static final String FILE = "content/activity-reviews.yaml, ";

    /** Which of the given activities have no date or two, and which dates are those of nothing, a line each. */
    static List<String> problems(List<ActivityReview> reviews, Set<String> activities) {
        var problems = new ArrayList<String>();
        var dated = new HashSet<String>();
        for (var review : reviews) {
            for (var code : review.activities()) {
                if (!activities.contains(code)) {
                    problems.add(FILE + code + ": there is no such activity");
                } else if (!dated.add(code)) {
                    problems.add(FILE + code + ": stands twice");
                }
            }
        }
        activities.stream()
                .filter(code -> !dated.contains(code))
                .sorted()
                .forEach(code -> problems.add(FILE + code + ": has no date by which it must be looked at again"));
        return problems;
    }
}
