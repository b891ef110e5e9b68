package dev.unknot.planner.choice;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Level;
import dev.unknot.activity.Role;
import dev.unknot.planner.week.LighterWeek;
import dev.unknot.planner.week.Match;
import dev.unknot.planner.week.Pace;
import dev.unknot.planner.week.Pace.PersonClass;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The first decision: what a week holds, each thing at its level (C1–C16, L1–L6). Things come in one by one in the order of
 * the rules, and what finds no room, by a cap or because no week would hold it, waits.
 */
public final class Composition {

    private static final int MOST_NEW = 2;
    private static final int MOST_STEPS = 2;
    private static final int MOST_CHANGES = 3;

    private final PlanRequest request;
    private final Pace pace;
    private final Match match;
    private final Pieces pieces;
    private final Eligibility eligibility;
    private final Levels levels;
    private final Order order;
    private final Room room;
    private final Set<Activity> neverRests;
    private final Map<Activity, LeftOut> leftOut = new LinkedHashMap<>();
    private final List<Activity> eligible = new ArrayList<>();
    private final List<Activity> cards = new ArrayList<>();
    private final List<Activity> waitingSteps = new ArrayList<>();
    private Optional<Activity> visit = Optional.empty();
    private int newThings;
    private int steps;

    private Composition(List<Activity> catalogue, PlanRequest request) {
        this.request = request;
        this.pace = Pace.of(request);
        this.match = Match.of(request.answers());
        this.pieces = new Pieces(catalogue, request, pace);
        this.eligibility = new Eligibility(catalogue, request, pace, match, pieces);
        this.levels = new Levels(pace, request);
        this.neverRests = pace.isLighterWeek() ? LighterWeek.neverRests(catalogue, request.course()) : Set.of();
        this.room = new Room(pace, pieces);
        for (var activity : catalogue) {
            eligibility
                    .ruleAgainst(activity)
                    .ifPresentOrElse(rule -> leftOut.put(activity, rule), () -> eligible.add(activity));
        }
        this.order = new Order(request, pace, match, eligible);
    }

    public static Composition of(List<Activity> catalogue, PlanRequest request) {
        var composition = new Composition(catalogue, request);
        composition.write();
        return composition;
    }

    public List<Thing> things() {
        return room.things();
    }

    public List<Activity> cards() {
        return cards;
    }

    public Pieces pieces() {
        return pieces;
    }

    public Room room() {
        return room;
    }

    public Pace pace() {
        return pace;
    }

    /** The visit to book for this week. */
    public Optional<Activity> visit() {
        return visit;
    }

    /** What is ready for a step that the week has no time for. */
    public List<Activity> waitingSteps() {
        return waitingSteps;
    }

    public Map<Activity, LeftOut> leftOut() {
        return leftOut;
    }

    public boolean isForTimeOnly(Activity activity) {
        return eligibility.isForTimeOnly(activity);
    }

    /** Whether the week has something for the sake of an approach; what every plan has does not count. */
    public boolean stands(Approach approach) {
        return visit.filter(booked -> booked.approach() == approach).isPresent()
                || things().stream()
                        .anyMatch(thing -> thing.activity().approach() == approach
                                && (!thing.activity().kind().isOneOff() || request.asksFor(thing.activity())));
    }

    /** Whether a week has nothing of its own because it lies between two visits. */
    public boolean hasVisitsInOtherWeeks(Approach approach) {
        return request.course().number() > 1
                && eligible.stream()
                        .anyMatch(activity -> activity.kind() == Kind.VISIT && activity.approach() == approach);
    }

    private void write() {
        chooseCard();
        visit = new VisitWeeks(eligible, request).visit();
        addPinned();
        if (pace.phase() == 1 && request.course().things().isEmpty()) {
            order.wants().forEach(this::meet);
        } else {
            goOn();
        }
        addOneOff();
        tellTheRest();
    }

    /** The first that is allowed, by {@code order}: naproxen only where ibuprofen was declined (safety rules, part C). */
    private void chooseCard() {
        eligible.stream()
                .filter(Activity::isCard)
                .sorted(Comparator.comparingInt(card -> card.ladder().order()))
                .forEach(card -> {
                    if (cards.isEmpty()) {
                        cards.add(card);
                    } else {
                        leftOut.put(
                                card,
                                LeftOut.of(card, Why.ONE_CARD, cards.get(0).code()));
                    }
                });
    }

    private void addPinned() {
        eligible.stream()
                .filter(request::asksFor)
                .filter(activity ->
                        activity.kind().isRegular() || activity.kind().isOneOff())
                .sorted(Comparator.comparing(Activity::kind)
                        .thenComparing(activity -> activity.ladder().order()))
                .forEach(activity -> room.mustHold(thing(activity, Reason.of(Reason.Kind.PINNED))));
        room.settle();
    }

    private Thing thing(Activity activity, Reason why) {
        return new Thing(
                activity,
                request.course()
                        .standing(activity)
                        .map(standing -> levels.stay(activity, standing))
                        .orElseGet(() -> levels.start(activity)),
                why,
                false);
    }

    /** A later week: what is there stays; then steps and new things in their order (C7). */
    private void goOn() {
        int before = request.course().things().size();
        var staying = eligible.stream()
                .filter(activity -> request.course().things().containsKey(activity.code()))
                .filter(activity -> !givesWayToStrength(activity))
                .sorted(Comparator.comparing((Activity activity) -> !neverRests.contains(activity))
                        .thenComparing(order::place)
                        .thenComparing(activity -> request.course()
                                .standing(activity)
                                .orElseThrow()
                                .since())
                        .thenComparing(Activity::kind)
                        .thenComparing(activity -> activity.ladder().order()))
                .toList();
        staying.stream()
                .filter(activity -> !room.has(activity))
                .forEach(activity -> room.keep(thing(activity, order.why(activity))));
        int gone = before - staying.size();
        int mayCome = pace.isOpenToNewThings() ? MOST_NEW : Math.min(MOST_NEW, gone);
        newThings = (int) things().stream().filter(this::isNew).count();
        replaceBalance(mayCome);
        step(Activity::isStrength);
        order.wants().stream().filter(Order.Want::isStrengthOrBalance).forEach(want -> meetLater(want, mayCome));
        order.wants().stream().filter(want -> !want.isStrengthOrBalance()).forEach(want -> meetLater(want, mayCome));
        step(activity -> !activity.isStrength());
    }

    /** The first week after a flare-up has little room, and strength comes first in it (C9, L7). */
    private boolean givesWayToStrength(Activity activity) {
        boolean isBackFromAFlareUp = pace.phase() == 1 && !pace.is(PersonClass.FLARE);
        return isBackFromAFlareUp
                && !request.asksFor(activity)
                && (activity.kind() == Kind.MOBILITY || activity.kind() == Kind.STRETCH)
                && order.wants().stream()
                        .anyMatch(want -> want.bestFirst().stream().anyMatch(Activity::isStrength));
    }

    private boolean isNew(Thing thing) {
        return thing.activity().kind().isRegular()
                && request.course().standing(thing.activity()).isEmpty();
    }

    private void meetLater(Order.Want want, int mayCome) {
        if (newThings < mayCome && newThings + steps < MOST_CHANGES && meet(want)) {
            newThings++;
        }
    }

    /** Takes the best that has room for a want that is not met yet. */
    private boolean meet(Order.Want want) {
        if (want.isMetBy(things())) {
            return false;
        }
        for (var activity : want.bestFirst()) {
            if (!room.has(activity) && room.add(thing(activity, order.why(activity)))) {
                return true;
            }
        }
        return false;
    }

    private void step(Predicate<Activity> which) {
        things().stream()
                .filter(thing -> which.test(thing.activity()))
                .filter(thing -> request.course().standing(thing.activity()).isPresent())
                .sorted(Comparator.comparing((Thing thing) -> thing.activity().kind())
                        .thenComparing(thing -> request.course()
                                .standing(thing.activity())
                                .orElseThrow()
                                .since())
                        .thenComparing(thing -> thing.activity().ladder().order()))
                .forEach(this::step);
    }

    private void step(Thing thing) {
        var activity = thing.activity();
        var due = levels.due(activity, request.course().standing(activity).orElseThrow());
        if (due.isEmpty()) {
            return;
        }
        if (steps < MOST_STEPS && steps + newThings < MOST_CHANGES && room.stepUp(thing, thing.at(due.get()))) {
            steps++;
        } else {
            waitingSteps.add(activity);
        }
    }

    /** Standing on one leg takes the place of standing heel to toe when that has become harder (C11). */
    private void replaceBalance(int mayCome) {
        var tandem = things().stream()
                .filter(thing -> thing.activity().is(Role.BALANCE_BEFORE_THE_NEXT))
                .filter(thing -> thing.level() == Level.HARDER && !request.asksFor(thing.activity()))
                .findFirst();
        var next = eligible.stream()
                .filter(activity -> activity.is(Role.NEXT_BALANCE))
                .findFirst();
        if (tandem.isPresent()
                && next.isPresent()
                && newThings < mayCome
                && room.replace(tandem.get(), thing(next.get(), order.why(next.get())))) {
            newThings++;
        }
    }

    private void addOneOff() {
        for (var activity : OneOffs.inOrder(eligible, request, pace, match)) {
            if (things().stream().anyMatch(thing -> thing.activity().kind().isOneOff())) {
                return;
            }
            var why = order.whyOnce(activity);
            if (room.add(new Thing(activity, Level.STANDARD, why, false))
                    || room.add(new Thing(activity, Level.EASIER, why, false))) {
                return;
            }
        }
    }

    private void tellTheRest() {
        for (var activity : eligible) {
            if (!room.has(activity)
                    && !cards.contains(activity)
                    && visit.filter(activity::equals).isEmpty()) {
                leftOut.putIfAbsent(activity, whyNot(activity));
            }
        }
    }

    private LeftOut whyNot(Activity activity) {
        if (activity.kind() == Kind.VISIT) {
            return LeftOut.of(activity, Why.ANOTHER_WEEK);
        }
        if (activity.kind().isOneOff()) {
            return LeftOut.of(activity, request.course().done(activity.code()) > 0 ? Why.DONE : Why.ANOTHER_WEEK);
        }
        if (room.wasTooMuch(activity)) {
            return LeftOut.of(activity, Why.NO_ROOM);
        }
        boolean isMissing = request.approaches().contains(activity.approach()) && !stands(activity.approach());
        if (!isMissing) {
            return LeftOut.of(activity, Why.COVERED, activity.approach());
        }
        int opens = pace.phase() <= 2 ? 3 : 5;
        return room.wasFull() && pace.phase() <= 4
                ? LeftOut.of(activity, Why.NO_ROOM_YET, opens)
                : LeftOut.of(activity, Why.NO_ROOM);
    }
}
