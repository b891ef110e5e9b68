package dev.unknot.planner;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.planner.check.HardRule;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.check.Violation;
import dev.unknot.planner.week.Phase;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.PreferredSlot;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Ring;
import dev.unknot.planner.week.Seam;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds later days of the week for what stood on a day that was missed. A session moves only where it breaks no rule, in this
 * week or across the seam to the next; nothing else moves for it.
 */
public final class MakeUp {

    private static final Comparator<Session> HARDEST_FIRST = Comparator.comparing(
                    (Session session) -> !session.activity().isLoadedStrength())
            .thenComparing(session -> session.activity().kind() != Kind.VISIT)
            .thenComparing(session -> -session.countedMinutes())
            .thenComparing(session -> session.activity().kind())
            .thenComparing(session -> session.activity().ladder().order());

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final Optional<WeekPlan> next;
    private final WeekPlan planned;
    private final DayOfWeek missed;
    private final Map<DayOfWeek, List<Session>> days = new EnumMap<>(DayOfWeek.class);
    private final List<Move> moves = new ArrayList<>();
    private final List<Activity> skipped = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    private MakeUp(
            List<Activity> catalogue,
            PlanRequest request,
            WeekPlan planned,
            Optional<WeekPlan> next,
            DayOfWeek missed) {
        this.catalogue = catalogue;
        this.request = request.without(missed);
        this.planned = planned;
        this.next = next;
        this.missed = missed;
        days.putAll(planned.days());
        days.put(missed, List.of());
    }

    /**
     * Moves each session of a missed day to the later day that stays lightest, the earliest of those that tie.
     *
     * @param request what the week was made for
     * @param week the week as it is
     * @param next the week after it, if there is one
     * @param ahead the days to come, in the order in which they come
     */
    public static Result of(
            List<Activity> catalogue,
            PlanRequest request,
            WeekPlan week,
            Optional<WeekPlan> next,
            DayOfWeek missed,
            List<DayOfWeek> ahead) {
        var makeUp = new MakeUp(catalogue, request, week, next, missed);
        makeUp.sittings().forEach(together -> makeUp.move(together, ahead));
        return makeUp.result();
    }

    /**
     * Moves sessions where they were moved before, as far as that still breaks no rule.
     *
     * @param to the days of the sessions that moved, by activity code
     */
    public static Result again(
            List<Activity> catalogue,
            PlanRequest request,
            WeekPlan week,
            Optional<WeekPlan> next,
            DayOfWeek missed,
            Map<String, DayOfWeek> to) {
        var makeUp = new MakeUp(catalogue, request, week, next, missed);
        for (var together : makeUp.sittings()) {
            var day = to.get(together.get(0).activity().code());
            if (day != null) {
                makeUp.moveToTheLightest(together, List.of(day));
            }
        }
        return makeUp.result();
    }

    /** What moves together: all loaded strength of the day, because it shares its days (H14), and each other thing. */
    private List<List<Session>> sittings() {
        var inOrder = planned.sessions(missed).stream().sorted(HARDEST_FIRST).toList();
        var together = new ArrayList<List<Session>>();
        var strength = inOrder.stream()
                .filter(session -> session.activity().isLoadedStrength())
                .toList();
        if (!strength.isEmpty()) {
            together.add(strength);
        }
        inOrder.stream()
                .filter(session -> !session.activity().isLoadedStrength())
                .forEach(session -> together.add(List.of(session)));
        return together;
    }

    private void move(List<Session> together, List<DayOfWeek> ahead) {
        var activity = together.get(0).activity();
        var free = ahead.stream()
                .filter(day -> day != missed && !isOn(day, activity))
                .toList();
        boolean comesAnyway = ahead.stream().anyMatch(day -> isOn(day, activity));
        if (comesAnyway && (free.isEmpty() || activity.kind() == Kind.HABIT)) {
            together.forEach(session -> skipped.add(session.activity()));
        } else if (free.isEmpty()) {
            together.forEach(session -> left.add(new Left(session.activity(), Optional.empty())));
        } else {
            moveToTheLightest(together, free);
        }
    }

    private void moveToTheLightest(List<Session> together, List<DayOfWeek> free) {
        var without = violations(days);
        var refused = new ArrayList<Refusal>();
        var good = new TreeMap<Integer, DayOfWeek>();
        for (var day : free) {
            var broken = violations(with(together, day));
            broken.removeAll(without);
            if (broken.isEmpty()) {
                good.putIfAbsent(weight(together, day), day);
            } else {
                refused.add(new Refusal(day, broken.get(0)));
            }
        }
        if (good.isEmpty()) {
            together.forEach(session -> left.add(new Left(session.activity(), Optional.of(refused.get(0)))));
            return;
        }
        var day = good.firstEntry().getValue();
        days.putAll(with(together, day));
        together.forEach(session -> moves.add(new Move(session.activity(), day)));
    }

    /** What a day holds already; what takes no minutes leaves all days as even as they are. */
    private int weight(List<Session> together, DayOfWeek day) {
        return together.stream().mapToInt(Session::countedMinutes).sum() == 0
                ? 0
                : week(days).minutes(day);
    }

    private boolean isOn(DayOfWeek day, Activity activity) {
        return days.getOrDefault(day, List.of()).stream()
                .anyMatch(session -> session.activity().equals(activity));
    }

    private Map<DayOfWeek, List<Session>> with(List<Session> together, DayOfWeek day) {
        var changed = new EnumMap<>(days);
        var sessions = new ArrayList<>(changed.getOrDefault(day, List.of()));
        together.forEach(session -> sessions.add(moved(session, day, sessions)));
        sessions.sort(Phase.IN_A_DAY);
        changed.put(day, sessions);
        return changed;
    }

    private Session moved(Session session, DayOfWeek day, List<Session> there) {
        var slot = slot(session, day, there);
        var reasons = session.reasons().stream()
                .filter(reason -> reason.kind() != Reason.Kind.PINNED)
                .filter(reason -> slot == session.slot()
                        || (reason.kind() != Reason.Kind.BEST_TIME && reason.kind() != Reason.Kind.YOUR_TIME))
                .toList();
        return new Session(session.activity(), slot, session.level(), reasons);
    }

    /**
     * The part of the day in which other exercises are, the one it had, or the first that suits. Where none does,
     * {@link PlanCheck} says so.
     */
    private Slot slot(Session session, DayOfWeek day, List<Session> there) {
        var slots = EnumSet.noneOf(Slot.class);
        slots.addAll(request.availability().slots(day));
        slots.removeIf(slot -> !PreferredSlot.allows(session.activity(), slot));
        request.pins(session.activity()).forEach(pin -> pin.narrow(day, slots));
        var company = there.stream()
                .filter(other ->
                        session.activity().isCounted() && other.activity().isCounted())
                .sorted(Comparator.comparing(other -> !other.activity().kind().isExercise()))
                .map(Session::slot)
                .filter(slots::contains)
                .findFirst();
        return company.orElseGet(() -> slots.isEmpty() || slots.contains(session.slot())
                ? session.slot()
                : slots.iterator().next());
    }

    private List<Violation> violations(Map<DayOfWeek, List<Session>> changed) {
        var week = week(changed);
        var violations = new ArrayList<>(PlanCheck.violations(catalogue, request, week));
        next.ifPresent(after -> violations.addAll(acrossTheSeam(week, after)));
        return violations;
    }

    private List<Violation> acrossTheSeam(WeekPlan week, WeekPlan after) {
        var place = request.course();
        var seam = new Seam(catalogue, place.followedBy(week.slots()));
        return catalogue.stream()
                .filter(activity -> after.slots(activity).keySet().stream()
                        .anyMatch(day -> Ring.contains(seam.daysRuledOut(activity), day.ordinal())))
                .map(activity -> new Violation(ruleOfTheSeam(activity), activity, place.startsOn(), null))
                .toList();
    }

    private static HardRule ruleOfTheSeam(Activity activity) {
        if (activity.isLoadedStrength()) {
            return HardRule.H4;
        }
        return activity.is(Trait.HANDS_ON) ? HardRule.H5 : HardRule.H3;
    }

    private Result result() {
        var moved = moves.stream().map(Move::activity).toList();
        var changed = new EnumMap<>(days);
        changed.put(
                missed,
                planned.sessions(missed).stream()
                        .filter(session -> !moved.contains(session.activity()))
                        .toList());
        return new Result(week(changed), moves, skipped, left);
    }

    private WeekPlan week(Map<DayOfWeek, List<Session>> changed) {
        return new WeekPlan(
                planned.approaches(), changed, planned.cards(), planned.leftOut(), planned.toBook(), planned.score());
    }

    /**
     * What became of a missed day.
     *
     * @param week the week with the moves; what did not move still stands on its day. Its score is that of the week as it
     *     was planned
     * @param skipped what is on the days to come anyway
     * @param left what stays missed
     */
    public record Result(WeekPlan week, List<Move> moves, List<Activity> skipped, List<Left> left) {

        public Result {
            moves = List.copyOf(moves);
            skipped = List.copyOf(skipped);
            left = List.copyOf(left);
        }
    }

    /** A session that has found another day. */
    public record Move(Activity activity, DayOfWeek to) {}

    /**
     * A session that stays missed.
     *
     * @param because what speaks against the first day that was tried; empty if no day was left
     */
    public record Left(Activity activity, Optional<Refusal> because) {}

    /** A day that a session could not have. */
    public record Refusal(DayOfWeek day, Violation violation) {}
}
