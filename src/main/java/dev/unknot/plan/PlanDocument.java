package dev.unknot.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.planner.Reason;
import dev.unknot.planner.WeekPlan;
import dev.unknot.planner.WeekPlan.LeftOut;
import dev.unknot.planner.WeekPlan.Score;
import dev.unknot.planner.WeekPlan.Session;
import dev.unknot.safety.TriageLevel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies inside the seal: the wish and the week in codes, so that the words are always today's. Codes never change;
 * a field that is added later must have a default.
 */
record PlanDocument(
        PlanWish wish,
        String rulesVersion,
        TriageLevel level,
        LocalDate madeOn,
        List<Approach> approaches,
        Map<DayOfWeek, List<SessionCodes>> days,
        List<String> cards,
        List<LeftOutCodes> leftOut,
        Score score) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .build();

    static byte[] write(Plan plan) {
        var week = plan.week();
        var days = new EnumMap<DayOfWeek, List<SessionCodes>>(DayOfWeek.class);
        week.days()
                .forEach((day, sessions) ->
                        days.put(day, sessions.stream().map(SessionCodes::of).toList()));
        return JSON.writeValueAsBytes(new PlanDocument(
                plan.wish(),
                plan.rulesVersion(),
                plan.level(),
                plan.madeOn(),
                week.approaches(),
                days,
                week.cards().stream().map(card -> card.code()).toList(),
                week.leftOut().stream().map(LeftOutCodes::of).toList(),
                week.score()));
    }

    static Plan read(byte[] json, Instant expiresAt, Catalogue catalogue) {
        var document = JSON.readValue(json, PlanDocument.class);
        var days = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        document.days.forEach((day, sessions) -> days.put(
                day, sessions.stream().map(session -> session.in(catalogue)).toList()));
        var week = new WeekPlan(
                document.approaches,
                days,
                document.cards.stream().map(catalogue::activity).toList(),
                document.leftOut.stream().map(leftOut -> leftOut.in(catalogue)).toList(),
                document.score);
        return new Plan(document.wish, document.rulesVersion, document.level, week, document.madeOn, expiresAt);
    }

    record SessionCodes(String activity, Slot slot, Level level, List<Reason> reasons) {

        static SessionCodes of(Session session) {
            return new SessionCodes(session.activity().code(), session.slot(), session.level(), session.reasons());
        }

        Session in(Catalogue catalogue) {
            return new Session(catalogue.activity(activity), slot, level, reasons);
        }
    }

    record LeftOutCodes(String activity, String rule, List<String> details) {

        static LeftOutCodes of(LeftOut leftOut) {
            return new LeftOutCodes(leftOut.activity().code(), leftOut.rule(), leftOut.details());
        }

        LeftOut in(Catalogue catalogue) {
            return new LeftOut(catalogue.activity(activity), rule, details);
        }
    }
}
