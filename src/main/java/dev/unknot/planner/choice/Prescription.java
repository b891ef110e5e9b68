package dev.unknot.planner.choice;

import static dev.unknot.planner.choice.Eligibility.DESK_AUDIT;
import static dev.unknot.planner.choice.Eligibility.MICROBREAK;
import static dev.unknot.planner.choice.Eligibility.PHARMACIST_REVIEW;
import static dev.unknot.planner.choice.Eligibility.PRESCRIPTION_REVIEW;
import static dev.unknot.planner.week.WeekPlan.Why.COVERED;
import static dev.unknot.planner.week.WeekPlan.Why.NO_MINUTES;
import static dev.unknot.planner.week.WeekPlan.Why.ONE_CARD;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Trait;
import dev.unknot.planner.search.Patterns;
import dev.unknot.planner.week.Candidate;
import dev.unknot.planner.week.Fits;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.Reason.Kind;
import dev.unknot.planner.week.StartLevel;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Aggravator;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The first decision: what to do. Every activity of the catalogue becomes a candidate for the week, a card, or is left
 * out with the rule that kept it out (W1–W3, W5, W6, W8, W9, W11, W12).
 */
public final class Prescription {

    /** Of these the first that is allowed is shown; naproxen only where ibuprofen was declined (safety rules, part C). */
    private static final List<String> CARD_ORDER =
            List.of("MED_TOPICAL_NSAID", "MED_IBUPROFEN_SHORT", "MED_NAPROXEN_SHORT", "MED_PARACETAMOL_SHORT");

    private static final int MOST_CANDIDATES = 30;

    private final List<Activity> catalogue;
    private final PlanRequest request;
    private final Answers answers;
    private final Fit fit;
    private final Eligibility eligibility;

    private final Map<Activity, LeftOut> leftOut = new LinkedHashMap<>();
    private final Map<Activity, Candidate> candidates = new LinkedHashMap<>();
    private final List<Activity> cards = new ArrayList<>();
    private final Visits visits;

    private Prescription(List<Activity> catalogue, Fits fits, PlanRequest request) {
        this.catalogue = catalogue;
        this.request = request;
        this.answers = request.answers();
        this.fit = Fit.of(fits, answers);
        this.eligibility = new Eligibility(catalogue, request);
        this.visits = new Visits(catalogue, request.course());
    }

    public static Prescription of(List<Activity> catalogue, Fits fits, PlanRequest request) {
        var prescription = new Prescription(catalogue, fits, request);
        prescription.write();
        return prescription;
    }

    public Collection<Candidate> candidates() {
        return candidates.values();
    }

    public List<Activity> cards() {
        return cards;
    }

    public Map<Activity, LeftOut> leftOut() {
        return leftOut;
    }

    /** The level that an activity has in the week, if it is in it. */
    public Level level(Activity activity) {
        return candidate(activity, Reason.of(Kind.STANDING, activity.approach()))
                .level();
    }

    /** Whether nothing but days, times and minutes keeps an activity out. */
    boolean isForTimeOnly(Activity activity) {
        return eligibility.isForTimeOnly(activity);
    }

    /** The ways to put the candidate into the week. */
    public Patterns patterns(Candidate candidate) {
        return eligibility.patterns(candidate.activity());
    }

    /** The activities one of which must be in the week if it can be, the most important first (H9, W11). */
    public List<Predicate<Activity>> requirements() {
        var requirements = new ArrayList<Predicate<Activity>>();
        request.approaches()
                .forEach(approach -> requirements.add(
                        activity -> activity.approach() == approach && !eligibility.isAlwaysIncluded(activity)));
        candidates.keySet().stream()
                .filter(eligibility::isAlwaysIncluded)
                .forEach(always -> requirements.add(activity -> activity.equals(always)));
        return requirements;
    }

    /** Whether the activity is in the week for the sake of the approach; what every plan has does not count. */
    public boolean stands(Activity activity, Approach approach) {
        return activity.approach() == approach && !eligibility.isAlwaysIncluded(activity);
    }

    /**
     * Proposes every activity of an approach that could be in the week and is not proposed yet.
     *
     * @return whether there was any
     */
    public boolean widen(Approach approach) {
        var more = leftOut.values().stream()
                .filter(reason -> reason.activity().approach() == approach
                        && (reason.rule().equals(COVERED.name())
                                || reason.rule().equals(NO_MINUTES.name()))
                        && !eligibility.patterns(reason.activity()).isEmpty())
                .map(LeftOut::activity)
                .limit(MOST_CANDIDATES - candidates.size())
                .toList();
        for (var activity : more) {
            leftOut.remove(activity);
            add(activity, Reason.of(Kind.STANDING, activity.approach()));
        }
        return !more.isEmpty();
    }

    private void write() {
        var eligible = new ArrayList<Activity>();
        for (var activity : catalogue) {
            eligibility
                    .ruleAgainst(activity)
                    .ifPresentOrElse(reason -> leftOut.put(activity, reason), () -> eligible.add(activity));
        }
        chooseCard(eligible);
        eligible.removeIf(Activity::isCard);
        eligible.stream().filter(eligibility::isPinned).forEach(this::addPinned);
        eligible.stream().filter(eligibility::isAlwaysIncluded).forEach(activity -> add(activity, always(activity)));
        for (var approach : request.approaches()) {
            choose(
                    approach,
                    eligible.stream()
                            .filter(activity -> activity.approach() == approach)
                            .toList());
        }
        if (request.clearance().isWaitingOnly()) {
            eligible.stream()
                    .filter(eligibility::isGentleMovement)
                    .forEach(activity -> add(activity, Reason.of(Kind.WHILE_WAITING)));
        }
        for (var activity : eligible) {
            if (!candidates.containsKey(activity)) {
                leftOut.putIfAbsent(activity, LeftOut.of(activity, COVERED, activity.approach()));
            }
        }
    }

    private static Reason always(Activity activity) {
        if (activity.is(Trait.REVIEW)) {
            return Reason.of(Kind.COURSE_REVIEW);
        }
        return switch (activity.code()) {
            case PHARMACIST_REVIEW, PRESCRIPTION_REVIEW -> Reason.of(Kind.MEDICINES);
            case MICROBREAK, DESK_AUDIT -> Reason.of(Kind.ANSWERS_TROUBLE, Aggravator.DESK);
            default -> Reason.of(Kind.ALWAYS);
        };
    }

    private void chooseCard(List<Activity> eligible) {
        var inOrder = eligible.stream()
                .filter(Activity::isCard)
                .sorted(Comparator.comparingInt(card -> CARD_ORDER.indexOf(card.code())))
                .toList();
        for (var card : inOrder) {
            if (cards.isEmpty()) {
                cards.add(card);
            } else {
                leftOut.put(card, LeftOut.of(card, ONE_CARD, cards.get(0).code()));
            }
        }
    }

    /** Self-guided activities as far as the approach's share of the minutes goes, then at most one practitioner (W3, W5). */
    private void choose(Approach approach, List<Activity> eligible) {
        var selfGuided = new SelfGuided(
                approach,
                eligible.stream()
                        .filter(activity -> !activity.needsPractitioner())
                        .toList(),
                share(approach),
                fit);
        var choice = selfGuided.choice();
        choice.taken().forEach(activity -> add(activity, selfGuided.why(activity)));
        choice.tooLong().stream()
                .filter(activity -> !candidates.containsKey(activity))
                .forEach(
                        activity -> leftOut.put(activity, LeftOut.of(activity, NO_MINUTES, activity.countedMinutes())));
        fit.inOrder(eligible.stream().filter(Activity::needsPractitioner).toList())
                .forEach(this::chooseVisit);
    }

    private void addPinned(Activity activity) {
        visits.take(activity);
        add(activity, Reason.of(Kind.PINNED));
    }

    private void chooseVisit(Activity activity) {
        if (!candidates.containsKey(activity)) {
            visits.ruleAgainst(activity).ifPresentOrElse(reason -> leftOut.put(activity, reason), () -> {
                visits.take(activity);
                add(activity, Reason.of(Kind.STANDING, activity.approach()));
            });
        }
    }

    /** The approach's share of the week's minutes, in proportion to its score (W5). */
    private int share(Approach approach) {
        int minutes = Arrays.stream(DayOfWeek.values())
                .mapToInt(day -> request.availability().minutes(day))
                .sum();
        int scores = request.approaches().stream().mapToInt(this::worth).sum();
        return minutes * worth(approach) / scores;
    }

    private int worth(Approach approach) {
        return Math.max(1, request.score(approach));
    }

    private void add(Activity activity, Reason why) {
        if (candidates.containsKey(activity) || candidates.size() == MOST_CANDIDATES) {
            return;
        }
        candidates.put(activity, candidate(activity, why));
    }

    private Candidate candidate(Activity activity, Reason why) {
        var easier = StartLevel.reasonsToStartEasier(
                activity,
                answers,
                request.course().done(activity.code()) == 0,
                request.approaches().indexOf(activity.approach()));
        return new Candidate(activity, easier, worth(activity.approach()), why);
    }
}
