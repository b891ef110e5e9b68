package dev.unknot.planner;

import dev.unknot.activity.Slot;
import dev.unknot.catalogue.TestCatalogue;
import dev.unknot.matching.Patients;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Pin;
import dev.unknot.planner.week.PlanRequest;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Clearance;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of requests, from the plain ones that most people make to those in the corners. */
enum RequestKind {
    /** The suggested approaches, the same minutes every day. */
    AS_SUGGESTED,
    /** Any approaches, days, minutes, parts of the day and bans. */
    BY_CHANCE,
    /** A single free day. */
    ONE_DAY,
    /** Five minutes a day. */
    FIVE_MINUTES,
    /** All but a few activities banned. */
    MOSTLY_BANNED,
    /** Most sessions of a week pinned where they are, and one somewhere else. */
    PINNED,
    /** One part of the day only. */
    ONE_SLOT,
    /** Much time on some days, next to none on others. */
    UNEVEN_DAYS,
    /** A week is there already, and one wish changes: a ban, a pin, a free day, or what a day offers. */
    EDITED;

    /** Requests of this kind, for patients and generated people in turn; the same for the same seed. */
    Stream<PlanRequest> requests(long seed) {
        var random = new Random(seed);
        var people = new People(seed);
        var patients = Patients.all();
        return Stream.generate(() -> random.nextBoolean()
                        ? patients.get(random.nextInt(patients.size())).answers()
                        : people.withoutRedFlags())
                .flatMap(answers -> PlanRequests.safety().triage(answers).clearance().stream())
                .map(clearance -> request(clearance, new Random(random.nextLong())));
    }

    private PlanRequest request(Clearance clearance, Random random) {
        if (this == AS_SUGGESTED) {
            return PlanRequests.asSuggested(clearance);
        }
        var byChance = PlanRequests.byChance(clearance, random);
        return switch (this) {
            case AS_SUGGESTED, BY_CHANCE -> byChance;
            case ONE_DAY -> offering(byChance, Map.of(one(DayOfWeek.values(), random), day(5, 60, random)));
            case FIVE_MINUTES -> offering(byChance, Availability.everyDay(5).days());
            case MOSTLY_BANNED -> withFew(byChance, random);
            case PINNED -> pinned(byChance, random);
            case ONE_SLOT -> offering(byChance, inOneSlot(byChance.availability(), one(Slot.values(), random)));
            case UNEVEN_DAYS -> offering(byChance, uneven(random));
            case EDITED -> edited(byChance, random);
        };
    }

    private static Map<DayOfWeek, Day> inOneSlot(Availability availability, Slot slot) {
        return availability.days().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new Day(entry.getValue().minutes(), EnumSet.of(slot))));
    }

    private static Map<DayOfWeek, Day> uneven(Random random) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, random.nextBoolean() ? day(5, 10, random) : day(30, 120, random));
        }
        return days;
    }

    private static Day day(int least, int most, Random random) {
        var slots = EnumSet.of(one(Slot.values(), random), one(Slot.values(), random));
        return new Day(least + random.nextInt(most - least + 1), slots);
    }

    private static PlanRequest withFew(PlanRequest request, Random random) {
        var banned = TestCatalogue.get().activities().stream()
                .filter(activity -> random.nextInt(8) > 0)
                .map(activity -> activity.code())
                .collect(Collectors.toSet());
        return request(request, request.availability(), banned, List.of());
    }

    private static PlanRequest pinned(PlanRequest request, Random random) {
        var pins = new ArrayList<Pin>();
        if (PlanRequests.planner().plan(request) instanceof WeekPlan week) {
            week.days()
                    .forEach((day, sessions) -> sessions.stream()
                            .filter(session -> random.nextInt(4) > 0)
                            .map(session -> new Pin(
                                    session.activity().code(),
                                    day,
                                    random.nextBoolean() ? session.slot() : null,
                                    false))
                            .forEach(pins::add));
        }
        if (!pins.isEmpty() && random.nextBoolean()) {
            int moved = random.nextInt(pins.size());
            pins.set(moved, anyPin(pins.get(moved).activity(), random));
        }
        return request(request, request.availability(), request.banned(), pins);
    }

    private static PlanRequest edited(PlanRequest request, Random random) {
        if (!(PlanRequests.planner().plan(request) instanceof WeekPlan week)) {
            return request;
        }
        var before = new HashMap<String, Map<DayOfWeek, Slot>>();
        week.days()
                .forEach((day, sessions) -> sessions.forEach(session -> before.computeIfAbsent(
                                session.activity().code(), code -> new EnumMap<>(DayOfWeek.class))
                        .put(day, session.slot())));
        var activity = one(before.keySet().toArray(String[]::new), random);
        var days = new EnumMap<>(request.availability().days());
        var banned = new HashSet<>(request.banned());
        var pins = new ArrayList<Pin>();
        switch (random.nextInt(3)) {
            case 0 -> banned.add(activity);
            case 1 -> pins.add(anyPin(activity, random));
            default -> days.put(one(DayOfWeek.values(), random), day(5, 60, random));
        }
        return new PlanRequest(
                request.clearance(),
                request.scores(),
                request.approaches(),
                new Availability(days),
                banned,
                pins,
                before);
    }

    private static Pin anyPin(String activity, Random random) {
        var day = one(DayOfWeek.values(), random);
        var slot = one(Slot.values(), random);
        return switch (random.nextInt(5)) {
            case 0 -> Pin.wanted(activity);
            case 1 -> Pin.notOn(activity, day);
            case 2 -> Pin.on(activity, day);
            case 3 -> new Pin(activity, null, slot, false);
            default -> new Pin(activity, day, slot, false);
        };
    }

    private static PlanRequest offering(PlanRequest request, Map<DayOfWeek, Day> days) {
        return request(request, new Availability(days), request.banned(), List.of());
    }

    private static PlanRequest request(
            PlanRequest like, Availability availability, Set<String> banned, List<Pin> pins) {
        return new PlanRequest(like.clearance(), like.scores(), like.approaches(), availability, banned, pins);
    }

    private static <T> T one(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }
}
