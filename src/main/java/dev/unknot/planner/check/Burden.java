package dev.unknot.planner.check;

import dev.unknot.activity.Kind;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.ActivityLevel;
import dev.unknot.safety.Answers.Duration;
import dev.unknot.safety.Clearance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a week may ask of a person at most, read from the tables of docs/planner.md once more and not from what plans by them,
 * so that a slip in one does not hide in the other.
 */
final class Burden {

    private static final Set<String> SLOW_CONDITIONS = Set.of(
            "C_OSTEOPOROSIS",
            "C_VERT_FRACTURE",
            "C_FALLS",
            "C_STEROIDS_LONG",
            "C_INFLAM_ARTHRITIS",
            "C_CONNECTIVE",
            "C_CVD",
            "C_HEART_FAILURE",
            "C_PREGNANT",
            "C_RADICULOPATHY",
            "C_SPINAL_SURGERY",
            "C_CANCER_ACTIVE");
    private static final Set<String> CAPPED_CONDITIONS =
            Set.of("C_VERT_FRACTURE", "C_PREGNANT", "C_CONNECTIVE", "C_CVD", "C_HEART_FAILURE", "C_CANCER_ACTIVE");

    private final PlanRequest request;
    private final Answers answers;
    private final int week;
    private final boolean isFlare;
    private final List<Integer> minutes;

    Burden(PlanRequest request) {
        this.request = request;
        this.answers = request.answers();
        int number = request.course().number();
        this.isFlare = answers.flareUp() && number == 1;
        this.week = answers.flareUp() && number > 1 ? number - 1 : number;
        this.minutes = request.availability().days().values().stream()
                .map(Availability.Day::minutes)
                .sorted()
                .toList();
    }

    Clearance clearance() {
        return request.clearance();
    }

    boolean isFlare() {
        return isFlare;
    }

    boolean isWaiting() {
        return request.clearance().isWaitingOnly();
    }

    /** Week 9: less of everything. */
    boolean isLighter() {
        return week == 9;
    }

    boolean isFirst() {
        return week == 1;
    }

    boolean isClosed() {
        return week == 2 || week == 9;
    }

    boolean isSlow() {
        return answers.pain() >= 7
                || answers.age() >= 80
                || (answers.flareUp() && week <= 3)
                || answers.conditions().stream().anyMatch(SLOW_CONDITIONS::contains);
    }

    boolean isFast() {
        return !isSlow()
                && answers.age() < 65
                && answers.activityLevel() == ActivityLevel.ACTIVE
                && answers.pain() <= 4
                && answers.duration() != Duration.LT_6W;
    }

    boolean isCapped() {
        return answers.conditions().stream().anyMatch(CAPPED_CONDITIONS::contains);
    }

    private boolean isTiny() {
        return middleDay() <= 10;
    }

    private boolean isGentle() {
        return isSlow() || answers.phq2() >= 3;
    }

    private int middleDay() {
        return minutes.isEmpty() ? 0 : minutes.get((minutes.size() - 1) / 2);
    }

    int offered() {
        return minutes.stream().mapToInt(Integer::intValue).sum();
    }

    /** The rules of how many (C2, C3) that a week's kinds break, none if all hold. */
    boolean holds(Collection<Kind> kinds) {
        var most = rows();
        return most.stream()
                        .allMatch(row -> count(kinds, Kind::isRegular) <= row.get(0)
                                && count(kinds, Kind::isExercise) <= row.get(1)
                                && count(kinds, Kind::isStrength) <= row.get(2)
                                && count(kinds, kind -> kind == Kind.HABIT) <= row.get(3))
                && count(kinds, kind -> kind == Kind.STRENGTH_PULL) <= 2
                && List.of(Kind.AEROBIC, Kind.CALM, Kind.SELF_MASSAGE, Kind.BALANCE, Kind.VISIT).stream()
                        .allMatch(one -> count(kinds, kind -> kind == one) <= 1)
                && count(kinds, Kind::isOneOff) <= 1;
    }

    private static long count(Collection<Kind> kinds, Predicate<Kind> which) {
        return kinds.stream().filter(which).count();
    }

    /** Regular things, exercises, strength, habits: a row for each class that applies. */
    private List<List<Integer>> rows() {
        var rows = new ArrayList<List<Integer>>();
        int column = week <= 2 ? 0 : week <= 4 ? 1 : week <= 9 ? 2 : 3;
        if (isWaiting()) {
            rows.add(List.of(3, 1, 0, week <= 2 ? 1 : 2));
        }
        if (isFlare) {
            rows.add(List.of(4, 2, 0, 1));
        }
        if (isTiny()) {
            rows.add(List.of(List.of(3, 1, 1, 1), List.of(4, 2, 1, 1), List.of(5, 3, 2, 1), List.of(5, 3, 2, 1))
                    .get(column));
            if (middleDay() <= 5) {
                rows.add(List.of(week <= 4 ? 3 : 4, 99, 99, 99));
            }
        }
        if (isGentle()) {
            rows.add(List.of(List.of(4, 2, 1, 1), List.of(5, 2, 2, 1), List.of(5, 3, 2, 2), List.of(6, 3, 2, 2))
                    .get(column));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(List.of(5, 2, 2, 1), List.of(6, 3, 2, 2), List.of(7, 4, 3, 2), List.of(7, 4, 3, 2))
                    .get(column));
            if (offered() < 100) {
                rows.add(List.of(99, 3, 99, 99));
            }
        }
        return rows;
    }

    boolean isWeekNine() {
        return week == 9;
    }

    /** C4. */
    int restDays() {
        return week <= 2 || week == 9 || isTiny() || isFlare ? 2 : 1;
    }

    /** C5. */
    int sittings() {
        return week <= 2 && (isTiny() || isGentle() || isWaiting()) && !isFlare ? 1 : 2;
    }

    /** C5. */
    int longestSitting() {
        return week <= 4 ? 30 : 45;
    }

    /** 2b, in hundredths of a minute. */
    int ceiling() {
        int last = request.course().lastMinutes();
        if (week == 9) {
            return Math.min(60 * offered(), 75 * last);
        }
        int share = week <= 2 ? 60 : week <= 4 ? 70 : 80;
        int most = (request.wants().allMyTime() && week >= 3 ? 100 : share) * offered();
        int base = week == 10 ? request.course().minutesBefore() : last;
        return base == 0 ? most : Math.min(most, Math.max(120 * base, 100 * (base + 15)));
    }

    /** 2c. */
    int habitDoings() {
        return week <= 2 ? 4 : 11;
    }

    /** C9, most days of strength. */
    int strengthDays() {
        return week == 9 || (week <= 2 && (isTiny() || isGentle())) ? 2 : 3;
    }
}
