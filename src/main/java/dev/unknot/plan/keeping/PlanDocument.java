package dev.unknot.plan.keeping;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.MadeUp;
import dev.unknot.plan.Newer;
import dev.unknot.plan.Notes;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.PlannedDay;
import dev.unknot.plan.Terms;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Score;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.safety.TriageLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies inside the seal: the wish and the week in codes, so that the words are always today's. Codes never change;
 * a field that is added later must have a default.
 *
 * @param toBook none where it is missing
 * @param madeUp none where it is missing
 * @param edition 0 where it is missing
 * @param past none where it is missing
 * @param terms the usual ones where they are missing
 * @param earlierDays none where it is missing
 * @param timeZone not said where it is missing
 * @param earlier none where it is missing
 * @param notes none where they are missing
 */
public record PlanDocument(
        PlanWish wish,
        String rulesVersion,
        TriageLevel level,
        LocalDate madeOn,
        List<Approach> approaches,
        Map<DayOfWeek, List<SessionCodes>> days,
        List<String> cards,
        List<LeftOutCodes> leftOut,
        @Nullable String toBook,
        Score score,
        @Nullable List<MadeUp> madeUp,
        @Nullable Integer edition,
        @Nullable List<PlanDocument> past,
        @Nullable PlanWish takenBack,
        @Nullable Terms terms,
        @Nullable Map<LocalDate, PlannedDay> earlierDays,
        @Nullable String timeZone,
        @Nullable List<WeekDocument.Earlier> earlier,
        @Nullable Notes notes) {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // a pin of old says nothing of "not"
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .build();

    /** As bytes to seal, for {@link DocumentReader}: compressed, because ten weeks of the past say nearly the same. */
    public static byte[] write(Plan plan) {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new DeflaterOutputStream(bytes)) {
            var newer = plan.newer();
            JSON.writeValue(compressed, newer == null ? of(plan) : newer.with(plan));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** For people to read, who are shown each field on a line of its own. */
    public static byte[] pretty(Object part) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(part);
    }

    /** SHA-256 of anything of a plan: the same for the same, and else another one. */
    public static byte[] fingerprint(Object part) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(part));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public int newestEdition() {
        return Stream.concat(Stream.of(this), Objects.requireNonNullElse(past, List.<PlanDocument>of()).stream())
                .mapToInt(state -> Objects.requireNonNullElse(state.edition, 0))
                .max()
                .orElseThrow();
    }

    /** The week in which the wish was last changed. */
    WeekDocument week() {
        return new WeekDocument(approaches, days, cards, leftOut, toBook, score);
    }

    public static PlanDocument of(Plan plan) {
        var week = WeekDocument.of(plan.week());
        return new PlanDocument(
                plan.wish(),
                plan.rulesVersion(),
                plan.level(),
                plan.madeOn(),
                week.approaches(),
                week.days(),
                week.cards(),
                week.leftOut(),
                week.toBook(),
                week.score(),
                plan.madeUp(),
                plan.edition(),
                plan.past().stream().map(PlanDocument::of).toList(),
                plan.takenBack(),
                plan.terms(),
                new TreeMap<>(plan.earlierDays()),
                plan.timeZone() == null ? null : plan.timeZone().getId(),
                plan.earlier().stream().map(WeekDocument.Earlier::of).toList(),
                plan.notes().equals(Notes.NONE) ? null : plan.notes());
    }

    public Plan plan(Catalogue catalogue, Instant expiresAt) {
        return plan(catalogue, expiresAt, null);
    }

    /** @param newer what else lies in the document of which this one is the known part */
    public Plan plan(Catalogue catalogue, Instant expiresAt, @Nullable Newer newer) {
        return new Plan(
                wish,
                rulesVersion,
                level,
                week().week(catalogue),
                madeOn,
                expiresAt,
                Objects.requireNonNullElse(madeUp, List.of()),
                Objects.requireNonNullElse(edition, 0),
                Objects.requireNonNullElse(past, List.<PlanDocument>of()).stream()
                        .map(earlier -> earlier.plan(catalogue, expiresAt))
                        .toList(),
                takenBack,
                Objects.requireNonNullElse(terms, Terms.USUAL),
                Objects.requireNonNullElse(earlierDays, Map.of()),
                zone(),
                newer,
                Objects.requireNonNullElse(earlier, List.<WeekDocument.Earlier>of()).stream()
                        .map(weeks -> weeks.weeks(catalogue))
                        .toList(),
                Objects.requireNonNullElse(notes, Notes.NONE));
    }

    /** Countries make new zones: one that this Java has not heard of is none. */
    private @Nullable ZoneId zone() {
        try {
            return timeZone == null ? null : ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public record SessionCodes(String activity, Slot slot, Level level, List<Reason> reasons) {

        public static SessionCodes of(Session session) {
            return new SessionCodes(session.activity().code(), session.slot(), session.level(), session.reasons());
        }

        Session in(Catalogue catalogue) {
            return new Session(catalogue.activity(activity), slot, level, reasons);
        }
    }

    public record LeftOutCodes(String activity, String rule, List<String> details) {

        public static LeftOutCodes of(LeftOut leftOut) {
            return new LeftOutCodes(leftOut.activity().code(), leftOut.rule(), leftOut.details());
        }

        LeftOut in(Catalogue catalogue) {
            return new LeftOut(catalogue.activity(activity), rule, details);
        }
    }
}
