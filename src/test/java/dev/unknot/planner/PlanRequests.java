package dev.unknot.planner;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Matching;
import dev.unknot.matching.Ranked;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Clearance;
import dev.unknot.safety.SafetyRules;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Requests for tests: those a person would make, and random ones from a seed. */
public final class PlanRequests {

    private static final Catalogue CATALOGUE = TestCatalogue.get();
    private static final SafetyRules SAFETY = new SafetyRules(CATALOGUE.safety(), CATALOGUE.activities());
    private static final Matching MATCHING = new Matching(CATALOGUE.points(), CATALOGUE.activities());

    private PlanRequests() {}

    public static Planner planner() {
        return new Planner(CATALOGUE.activities());
    }

    public static SafetyRules safety() {
        return SAFETY;
    }

    /** A made-up person without a warning sign, if triage allows a plan. */
    static Optional<Clearance> cleared(int seed) {
        return SAFETY.triage(new People(seed).withoutRedFlags()).clearance();
    }

    /** The suggested approaches, every day, nothing banned or pinned. */
    public static PlanRequest asSuggested(Answers answers) {
        return asSuggested(SAFETY.triage(answers).clearance().orElseThrow());
    }

    public static PlanRequest asSuggested(Clearance clearance) {
        var suggested = Matching.suggest(MATCHING.rank(clearance.answers(), clearance));
        return picking(clearance, suggested.toArray(Approach[]::new));
    }

    /** These approaches, every day. */
    static PlanRequest picking(Clearance clearance, Approach... approaches) {
        var answers = clearance.answers();
        return new PlanRequest(
                clearance,
                MATCHING.scores(answers),
                List.of(approaches),
                Availability.everyDay(answers.minutesPerDay()),
                Set.of(),
                List.of());
    }

    /** Any approaches that may be picked, some days, some slots, some bans. */
    public static PlanRequest byChance(Clearance clearance, Random random) {
        var answers = clearance.answers();
        var ranked =
                MATCHING.rank(answers, clearance).stream().map(Ranked::approach).toList();
        var picked = ranked.stream().filter(approach -> random.nextInt(3) > 0).toList();
        List<Approach> approaches = picked.isEmpty() ? ranked.subList(0, 1) : picked;
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(5) > 0) {
                var slots = EnumSet.noneOf(Slot.class);
                Stream.of(Slot.values()).filter(slot -> random.nextBoolean()).forEach(slots::add);
                if (slots.isEmpty()) {
                    slots.add(Slot.values()[random.nextInt(3)]);
                }
                days.put(day, new Day(random.nextInt(4) == 0 ? 5 : 5 + random.nextInt(56), slots));
            }
        }
        var banned = new HashSet<String>();
        CATALOGUE.activities().stream()
                .filter(activity -> random.nextInt(12) == 0)
                .forEach(activity -> banned.add(activity.code()));
        return new PlanRequest(
                clearance, MATCHING.scores(answers), approaches, new Availability(days), banned, List.of());
    }

    /** The same with these wishes. */
    static PlanRequest pinned(PlanRequest request, List<Pin> pins) {
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                request.availability(),
                request.banned(),
                pins);
    }
}
