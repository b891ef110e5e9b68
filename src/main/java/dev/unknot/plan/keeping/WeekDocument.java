package dev.unknot.plan.keeping;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.EarlierWeeks;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.keeping.PlanDocument.LeftOutCodes;
import dev.unknot.plan.keeping.PlanDocument.SessionCodes;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.Score;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A week in codes.
 *
 * @param toBook none where it is missing
 */
public record WeekDocument(
        List<Approach> approaches,
        Map<DayOfWeek, List<SessionCodes>> days,
        List<String> cards,
        List<LeftOutCodes> leftOut,
        @Nullable String toBook,
        Score score) {

    static WeekDocument of(WeekPlan week) {
        var days = new EnumMap<DayOfWeek, List<SessionCodes>>(DayOfWeek.class);
        week.days()
                .forEach((day, sessions) ->
                        days.put(day, sessions.stream().map(SessionCodes::of).toList()));
        return new WeekDocument(
                week.approaches(),
                days,
                week.cards().stream().map(Activity::code).toList(),
                week.leftOut().stream().map(LeftOutCodes::of).toList(),
                week.toBook().map(Activity::code).orElse(null),
                week.score());
    }

    WeekPlan week(Catalogue catalogue) {
        var sessions = new EnumMap<DayOfWeek, List<Session>>(DayOfWeek.class);
        days.forEach((day, codes) -> sessions.put(
                day, codes.stream().map(session -> session.in(catalogue)).toList()));
        return new WeekPlan(
                approaches,
                sessions,
                cards.stream().map(catalogue::activity).toList(),
                leftOut.stream().map(entry -> entry.in(catalogue)).toList(),
                Optional.ofNullable(toBook).map(catalogue::activity),
                score);
    }

    /** Weeks up to a change of the wish. */
    public record Earlier(PlanWish wish, WeekDocument week, int last) {

        static Earlier of(EarlierWeeks weeks) {
            return new Earlier(weeks.wish(), WeekDocument.of(weeks.week()), weeks.last());
        }

        EarlierWeeks weeks(Catalogue catalogue) {
            return new EarlierWeeks(wish, week.week(catalogue), last);
        }
    }
}
