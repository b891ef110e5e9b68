package dev.unknot.planner.check;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Ready;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a finished week against the rules of how much it may ask (H10–H15, H17) and of levels (L1–L6). Shares nothing with the search. */
final class BurdenCheck {

    private final PlanRequest request;
    private final WeekPlan week;
    private final Burden burden;
    private final Map<Activity, List<Session>> sessions = new LinkedHashMap<>();
    private final Map<Activity, Set<DayOfWeek>> days = new LinkedHashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private BurdenCheck(PlanRequest request, WeekPlan week) {
        this.request = request;
        this.week = week;
        this.burden = new Burden(request);
        week.days()
                .forEach((day, ofDay) -> ofDay.forEach(session -> {
                    sessions.computeIfAbsent(session.activity(), activity -> new ArrayList<>())
                            .add(session);
                    days.computeIfAbsent(session.activity(), activity -> EnumSet.noneOf(DayOfWeek.class))
                            .add(day);
                }));
    }

    static List<Violation> violations(PlanRequest request, WeekPlan week) {
        var check = new BurdenCheck(request, week);
        check.howMany();
        check.howManyNew();
        check.sittings();
        check.rest();
        check.minutes();
        check.strengthDays();
        check.levels();
        check.strength();
        return check.violations;
    }

    private void broken(HardRule rule, @Nullable Activity activity, @Nullable DayOfWeek day) {
        violations.add(new Violation(rule, activity, day, null));
    }

    private void howMany() {
        var kinds = Stream.concat(sessions.keySet().stream(), week.toBook().stream())
                .map(Activity::kind)
                .toList();
        if (!burden.holds(kinds)) {
            broken(HardRule.H10, null, null);
        }
        for (var day : DayOfWeek.values()) {
            int doings = week.sessions(day).stream()
                    .filter(session -> session.activity().kind() == Kind.HABIT)
                    .mapToInt(session -> session.dose().timesPerDay())
                    .sum();
            if (doings > burden.habitDoings()) {
                broken(HardRule.H10, null, day);
            }
        }
    }

    /** C7. */
    private void howManyNew() {
        var before = request.course().things();
        if (before.isEmpty()) {
            return;
        }
        var regular = sessions.keySet().stream()
                .filter(activity -> activity.kind().isRegular())
                .toList();
        long fresh = regular.stream()
                .filter(activity -> !before.containsKey(activity.code()))
                .count();
        long unasked = regular.stream()
                .filter(activity -> !before.containsKey(activity.code()) && !request.asksFor(activity))
                .count();
        long gone = before.keySet().stream()
                .filter(code ->
                        regular.stream().noneMatch(activity -> activity.code().equals(code)))
                .count();
        long steps = regular.stream().filter(this::isStep).count();
        boolean isTooMuchNew = unasked > (burden.isClosed() ? Math.min(2, gone) : 2);
        if (isTooMuchNew || steps > 2 || (steps > 0 && steps + fresh > 3 && steps + unasked > 3)) {
            broken(HardRule.H10, null, null);
        }
    }

    private boolean isStep(Activity activity) {
        var standing = request.course().standing(activity);
        return standing.isPresent() && level(activity).compareTo(standing.get().level()) > 0;
    }

    private Level level(Activity activity) {
        return sessions.getOrDefault(activity, List.of()).get(0).level();
    }

    private void sittings() {
        for (var day : DayOfWeek.values()) {
            var bySlot = new EnumMap<Slot, List<Session>>(Slot.class);
            counted(day)
                    .forEach(session -> bySlot.computeIfAbsent(session.slot(), slot -> new ArrayList<>())
                            .add(session));
            long parts = bySlot.values().stream()
                    .filter(one -> one.stream().anyMatch(this::isExercise))
                    .count();
            boolean isLong = bySlot.values().stream().anyMatch(this::isTooLong);
            if (bySlot.size() > burden.sittings() || parts > 1 || isLong) {
                broken(HardRule.H11, null, day);
            }
        }
    }

    private boolean isExercise(Session session) {
        return session.activity().kind().isExercise();
    }

    private boolean isTooLong(List<Session> sitting) {
        boolean isOneWalk = sitting.size() == 1 && sitting.get(0).activity().kind() == Kind.AEROBIC;
        return !isOneWalk && sitting.stream().mapToInt(Session::countedMinutes).sum() > burden.longestSitting();
    }

    private List<Session> counted(DayOfWeek day) {
        return week.sessions(day).stream()
                .filter(session -> session.activity().isCounted())
                .toList();
    }

    private void rest() {
        int rest = 0;
        for (var day : DayOfWeek.values()) {
            var ofDay = week.sessions(day);
            boolean isRest =
                    ofDay.stream().allMatch(session -> session.activity().kind() == Kind.HABIT);
            rest += isRest ? 1 : 0;
            boolean hasOnlyAOneOff =
                    counted(day).stream().anyMatch(one -> one.activity().kind().isOneOff())
                            && counted(day).stream()
                                    .allMatch(one -> one.activity().kind().isOneOff());
            if (hasOnlyAOneOff) {
                broken(HardRule.H12, null, day);
            }
        }
        if (rest < burden.restDays()) {
            broken(HardRule.H12, null, null);
        }
    }

    private void minutes() {
        int sum = 0;
        for (var day : DayOfWeek.values()) {
            sum += counted(day).stream()
                    .filter(session -> !session.activity().kind().isOneOff())
                    .mapToInt(Session::countedMinutes)
                    .sum();
        }
        if (100 * sum > burden.ceiling() && !isLeastOfALighterWeek()) {
            broken(HardRule.H13, null, null);
        }
    }

    /** L6: whatever the ceiling, week 9 has its first pull and the only thing of each approach, on their fewest days. */
    private boolean isLeastOfALighterWeek() {
        var regular = days.entrySet().stream()
                .filter(entry ->
                        entry.getKey().kind().isRegular() && entry.getKey().isCounted())
                .toList();
        boolean hasOnePull = regular.stream()
                        .filter(entry -> entry.getKey().kind() == Kind.STRENGTH_PULL)
                        .count()
                <= 1;
        return burden.isWeekNine()
                && hasOnePull
                && regular.stream().allMatch(entry -> {
                    var activity = entry.getKey();
                    return entry.getValue().size() == activity.fewestDays()
                            && (activity.kind() == Kind.STRENGTH_PULL || isTheOnlyOneOfBefore(activity));
                });
    }

    private boolean isTheOnlyOneOfBefore(Activity activity) {
        return Stream.concat(sessions.keySet().stream(), week.leftOut().stream().map(LeftOut::activity))
                        .filter(other -> other.approach() == activity.approach()
                                && request.course().things().containsKey(other.code()))
                        .count()
                == 1;
    }

    private void strengthDays() {
        var loaded = days.entrySet().stream()
                .filter(entry -> entry.getKey().isLoadedStrength())
                .toList();
        for (var entry : loaded) {
            var its = entry.getValue();
            boolean isAsked = request.pins().stream()
                    .anyMatch(pin -> pin.day() != null
                            && sessions.keySet().stream()
                                    .anyMatch(other -> other.isLoadedStrength()
                                            && other.code().equals(pin.activity())));
            boolean isApart = its.stream().noneMatch(day -> its.contains(day.plus(1)));
            boolean isInNumber = its.size() >= 2 && its.size() <= (isAsked ? 3 : burden.strengthDays());
            if (!its.equals(loaded.get(0).getValue()) || !isApart || !isInNumber) {
                broken(HardRule.H14, entry.getKey(), null);
            }
        }
    }

    /** H15, L1–L6: one level for all days, and the one that the weeks before lead to. */
    private void levels() {
        sessions.forEach((activity, its) -> {
            var level = its.get(0).level();
            boolean isOne = its.stream().allMatch(session -> session.level() == level);
            if (!isOne || (activity.kind().isRegular() && !mayHave(activity, level))) {
                broken(HardRule.H15, activity, null);
            }
        });
    }

    private boolean mayHave(Activity activity, Level level) {
        boolean moves = activity.kind().isExercise() || activity.kind() == Kind.AEROBIC;
        var before = request.course().standing(activity);
        if (before.isEmpty()) {
            return level == (burden.isFast() && moves && !burden.isFlare() ? Level.STANDARD : Level.EASIER);
        }
        var was = before.get();
        int rise = level.ordinal() - was.level().ordinal();
        if (rise > 0) {
            boolean isAllowed = level == Level.STANDARD || (moves && !burden.isSlow() && !burden.isCapped());
            return rise == 1
                    && isAllowed
                    && !burden.isLighter()
                    && was.weeks() >= fewestWeeks(activity, was.level(), moves);
        }
        boolean isLowered = burden.isLighter() && (activity.isStrength() || activity.kind() == Kind.AEROBIC);
        boolean isAsked = request.wants().ready().stream()
                .anyMatch(ready -> ready.activity().equals(activity.code())
                        && ready.week() == request.course().number()
                        && ready.answer() == Ready.Answer.EASIER);
        boolean isBottom = was.level() == Level.EASIER;
        return (isLowered || isAsked) && !isBottom ? rise == -1 : rise == 0;
    }

    private int fewestWeeks(Activity activity, Level level, boolean moves) {
        boolean wentDown = request.wants().ready().stream()
                .anyMatch(ready -> ready.activity().equals(activity.code()) && ready.answer() == Ready.Answer.EASIER);
        if (wentDown) {
            return 2;
        }
        return level == Level.STANDARD || (burden.isSlow() && moves) ? 4 : 2;
    }

    private void strength() {
        boolean hasStrength = sessions.keySet().stream().anyMatch(Activity::isStrength);
        if (hasStrength && (burden.isFlare() || burden.isWaiting())) {
            broken(HardRule.H17, null, null);
        }
    }
}
