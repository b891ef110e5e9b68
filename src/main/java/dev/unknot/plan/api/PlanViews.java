package dev.unknot.plan.api;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Kind;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.api.PlanView.CardView;
import dev.unknot.plan.api.PlanView.DayView;
import dev.unknot.plan.api.PlanView.LeftOutView;
import dev.unknot.plan.api.PlanView.SessionView;
import dev.unknot.plan.api.PlanView.UnknownView;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.planner.week.WeekPlan.Session;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns a plan into what programs get. */
@Component
public class PlanViews {

    private final PlanWords words;

    public PlanViews(PlanWords words) {
        this.words = words;
    }

    public PlanView of(PlanKey key, Plan plan) {
        var week = PlanWeek.lastMade(plan);
        return new PlanView(
                key.text(),
                plan.rulesVersion(),
                plan.startDate(),
                week.number(),
                plan.level(),
                plan.expiresOn(),
                plan.zone().getId(),
                plan.terms().keepDays(),
                plan.week().approaches(),
                days(week),
                cards(week),
                leftOut(week),
                plan.week().toBook().map(Activity::code).orElse(null),
                plan.week().score(),
                plan.newer() == null ? null : words.say("api.newer.notice"));
    }

    List<DayView> days(PlanWeek week) {
        return week.dates().stream().map(date -> day(week, date)).toList();
    }

    List<CardView> cards(PlanWeek week) {
        var answers = week.plan().wish().answers();
        return week.week().cards().stream()
                .map(card -> new CardView(card.code(), words.card(card, answers)))
                .toList();
    }

    List<LeftOutView> leftOut(PlanWeek week) {
        return week.week().leftOut().stream()
                .map(leftOut -> new LeftOutView(leftOut.activity().code(), leftOut.rule(), words.leftOut(leftOut)))
                .toList();
    }

    private DayView day(PlanWeek week, LocalDate date) {
        var day = date.getDayOfWeek();
        var sessions = week.week().sessions(day);
        var unknown = week.unknown(day);
        return new DayView(
                date,
                day,
                week.week().minutes(day),
                unknown.isEmpty()
                        && sessions.stream()
                                .allMatch(session -> session.activity().kind() == Kind.HABIT),
                sessions.stream().map(this::session).toList(),
                unknown.stream()
                        .map(code -> new UnknownView(code, words.say("plan.newer.session", code)))
                        .toList());
    }

    private SessionView session(Session session) {
        var activity = session.activity();
        return new SessionView(
                activity.code(),
                activity.name(),
                activity.approach(),
                session.slot(),
                session.dose().minutesPerDay(),
                session.dose().timesPerDay(),
                session.level(),
                words.dose(activity, session.level()),
                activity.isCounted(),
                session.reasons().stream().map(words::reason).toList());
    }
}
