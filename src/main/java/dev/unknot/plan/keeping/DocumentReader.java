package dev.unknot.plan.keeping;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.MadeUp;
import dev.unknot.plan.Newer;
import dev.unknot.plan.NewerVersion;
import dev.unknot.plan.Plan;
import dev.unknot.plan.keeping.PlanDocument.SessionCodes;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what lies inside a seal, also where a newer version of Unknot put more into it than this one knows. */
public record DocumentReader(Catalogue catalogue, Vocabulary words) {

    /**
     * From what {@link PlanDocument#write} gave, or from plain JSON, as it once was.
     *
     * @throws NewerVersion if this version cannot show what is written there
     */
    public Plan read(byte[] bytes, Instant expiresAt) {
        boolean isPlain = bytes.length > 0 && bytes[0] == '{';
        var in = new ByteArrayInputStream(bytes);
        try {
            var all = PlanDocument.JSON.readTree(isPlain ? in : new InflaterInputStream(in));
            var part = new KnownPart(catalogue);
            var known = part.of(all, PlanDocument.class);
            if (known == null) {
                throw NewerVersion.doesNotOpen("something unknown cannot be done without");
            }
            var document = PlanDocument.JSON.treeToValue(known, PlanDocument.class);
            return part.isAll() && isSaid(document)
                    ? document.plan(catalogue, expiresAt)
                    : shown(document).plan(catalogue, expiresAt, new Newer(all, unknown(all, document)));
        } catch (JacksonException e) {
            throw NewerVersion.doesNotOpen(e.getClass().getSimpleName()); // its message would quote the plan
        }
    }

    private boolean isSaid(PlanDocument document) {
        return weeks(document).allMatch(this::isSaid)
                && Objects.requireNonNullElse(document.madeUp(), List.<MadeUp>of()).stream()
                        .allMatch(words.madeUp());
    }

    private boolean isSaid(WeekDocument week) {
        return week.days().values().stream()
                        .flatMap(List::stream)
                        .flatMap(session -> session.reasons().stream())
                        .distinct()
                        .allMatch(words.reasons())
                && week.leftOut().stream().allMatch(words.leftOut());
    }

    private static Stream<WeekDocument> weeks(PlanDocument document) {
        return Stream.concat(
                Stream.of(document.week()), earlier(document).stream().map(WeekDocument.Earlier::week));
    }

    private static List<WeekDocument.Earlier> earlier(PlanDocument document) {
        return Objects.requireNonNullElse(document.earlier(), List.of());
    }

    /** As far as there are words for it, and without a past to come back to. */
    private PlanDocument shown(PlanDocument document) {
        var week = shown(document.week());
        return new PlanDocument(
                document.wish(),
                document.rulesVersion(),
                document.level(),
                document.madeOn(),
                week.approaches(),
                week.days(),
                week.cards(),
                week.leftOut(),
                week.toBook(),
                week.score(),
                List.of(),
                document.edition(),
                List.of(),
                null,
                document.terms(),
                document.earlierDays(),
                document.timeZone(),
                earlier(document).stream()
                        .map(weeks -> new WeekDocument.Earlier(weeks.wish(), shown(weeks.week()), weeks.last()))
                        .toList(),
                document.notes());
    }

    private WeekDocument shown(WeekDocument week) {
        var days = new EnumMap<DayOfWeek, List<SessionCodes>>(DayOfWeek.class);
        week.days()
                .forEach((day, sessions) ->
                        days.put(day, sessions.stream().map(this::shown).toList()));
        return new WeekDocument(
                week.approaches(),
                days,
                week.cards(),
                week.leftOut().stream().filter(words.leftOut()).toList(),
                week.toBook(),
                week.score());
    }

    private SessionCodes shown(SessionCodes session) {
        return new SessionCodes(
                session.activity(),
                session.slot(),
                session.level(),
                session.reasons().stream().filter(words.reasons()).toList());
    }

    /** The activities of each day that are not in the known part. */
    private static Map<DayOfWeek, List<String>> unknown(JsonNode all, PlanDocument known) {
        var unknown = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var shown = known.days().getOrDefault(day, List.of()).stream()
                    .map(SessionCodes::activity)
                    .toList();
            var others = all.path("days")
                    .path(day.name())
                    .valueStream()
                    .map(session -> session.path("activity").asString(""))
                    .filter(code -> !shown.contains(code))
                    .toList();
            if (!others.isEmpty()) {
                unknown.put(day, others);
            }
        }
        return unknown;
    }
}
