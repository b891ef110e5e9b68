package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Trait;
import dev.unknot.planner.week.CourseWeek;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.safety.Answers.Budget;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which visit falls into a week (C13): at most one, of those asked for by name. A second kind starts in week 5, so that a
 * person can tell what helps (H6); on a small budget there is one in four weeks.
 */
final class VisitWeeks {

    private static final int SECOND_KIND_FROM = 5;
    private static final int WEEKS_OF_A_SMALL_BUDGET = 4;
    private static final int LOOK_BACK_AFTER = 4;
    private static final int NEEDLES = 6;
    private static final List<Integer> PHYSIO_WEEKS = List.of(0, 2, 5, 8, 11);

    private final Collection<Activity> eligible;
    private final CourseWeek course;
    private final boolean isSmallBudget;

    /** @param eligible every activity that nothing but its turn keeps out */
    VisitWeeks(Collection<Activity> eligible, PlanRequest request) {
        this.eligible = eligible;
        this.course = request.course();
        this.isSmallBudget = request.answers().budget() == Budget.LOW;
    }

    /** The visit of the week, if one is due. */
    Optional<Activity> visit() {
        int week = course.number();
        boolean isTooSoon = isSmallBudget
                && course.visits().keySet().stream().anyMatch(earlier -> earlier > week - WEEKS_OF_A_SMALL_BUDGET);
        if (isTooSoon) {
            return Optional.empty();
        }
        return eligible.stream()
                .filter(activity -> activity.kind() == Kind.VISIT)
                .sorted(Comparator.comparingInt(this::begun)
                        .thenComparing(activity -> !activity.is(Trait.FIRST_VISIT))
                        .thenComparing(activity -> activity.ladder().order()))
                .filter(this::isDue)
                .findFirst();
    }

    /** The week in which the treatment began; later than any for one that did not. */
    private int begun(Activity visit) {
        return course.visits().entrySet().stream()
                .filter(entry -> isOfOneKind(entry.getValue(), visit))
                .mapToInt(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** A first visit and what follows it are one kind. */
    private boolean isOfOneKind(String code, Activity visit) {
        return code.equals(visit.code())
                || eligible.stream()
                        .anyMatch(other -> other.code().equals(code)
                                && other.approach() == visit.approach()
                                && (other.is(Trait.FIRST_VISIT) || visit.is(Trait.FIRST_VISIT)));
    }

    private boolean isDue(Activity visit) {
        int week = course.number();
        int done = (int)
                course.visits().values().stream().filter(visit.code()::equals).count();
        if (begun(visit) == Integer.MAX_VALUE && !course.visits().isEmpty() && week < SECOND_KIND_FROM) {
            return false;
        }
        if (done >= most(visit) || waitsForAFirstVisit(visit)) {
            return false;
        }
        var last = lastWeek(visit);
        if (visit.code().equals("EX_PHYSIO_SESSION") && last.isPresent()) {
            return week >= begun(visit) + PHYSIO_WEEKS.get(done);
        }
        return last.isEmpty() || week >= last.getAsInt() + weeksBetween(visit);
    }

    private OptionalInt lastWeek(Activity visit) {
        return course.visits().entrySet().stream()
                .filter(entry -> entry.getValue().equals(visit.code()))
                .mapToInt(java.util.Map.Entry::getKey)
                .max();
    }

    private boolean waitsForAFirstVisit(Activity visit) {
        return eligible.stream()
                .anyMatch(other -> other.approach() == visit.approach()
                        && other.is(Trait.FIRST_VISIT)
                        && !visit.is(Trait.FIRST_VISIT)
                        && !course.visits().containsValue(other.code()));
    }

    private static int weeksBetween(Activity visit) {
        return visit.approach() == Approach.MASSAGE ? 2 : 1;
    }

    private static int most(Activity visit) {
        return switch (visit.code()) {
            case "EX_PHYSIO_SESSION" -> PHYSIO_WEEKS.size();
            case "MB_CBT_THERAPIST" -> 10;
            case "ACU_SESSION", "ACU_ELECTRO", "CHI_MOBILISATION" -> NEEDLES;
            case "CHI_FIRST_ASSESSMENT", "ACU_FIRST_VISIT" -> 1;
            default -> LOOK_BACK_AFTER;
        };
    }

    /** Whether enough visits of an approach are over to ask what has changed. */
    static boolean isTimeToLookBack(Approach approach, PlanRequest request) {
        var prefix = approach == Approach.CHIROPRACTIC ? "CHI_" : "ACU_";
        int needed = approach == Approach.CHIROPRACTIC ? LOOK_BACK_AFTER : NEEDLES;
        return request.course().visits().values().stream()
                        .filter(code -> code.startsWith(prefix) && !code.contains("FIRST"))
                        .count()
                >= needed;
    }
}
