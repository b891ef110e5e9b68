package dev.unknot.plan.api;

import dev.unknot.activity.Activity;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.PlanWeek.MissedDay;
import dev.unknot.plan.api.WeekView.ChangeView;
import dev.unknot.plan.api.WeekView.EventView;
import dev.unknot.plan.api.WeekView.LevelView;
import dev.unknot.plan.api.WeekView.MissedView;
import dev.unknot.plan.api.WeekView.MoveView;
import dev.unknot.plan.api.WeekView.StayView;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.plan.words.WeekWords;
import org.springframework.stereotype.Component;

/** Turns a week of a plan into what programs get. */
@Component
class WeekViews {

    private final PlanViews views;
    private final PlanWords words;
    private final WeekWords weekWords;

    WeekViews(PlanViews views, PlanWords words, WeekWords weekWords) {
        this.views = views;
        this.words = words;
        this.weekWords = weekWords;
    }

    WeekView of(PlanWeek week) {
        return new WeekView(
                week.number(),
                week.start(),
                views.days(week),
                views.cards(week),
                views.leftOut(week),
                week.week().toBook().map(Activity::code).orElse(null),
                week.week().score(),
                week.changes().stream()
                        .map(move -> new ChangeView(
                                move.activity().code(),
                                move.before(),
                                move.after(),
                                move.because().kind().name(),
                                words.reason(move.because())))
                        .toList(),
                week.levels().stream()
                        .map(level -> new LevelView(
                                level.activity().code(), level.level(), words.dose(level.activity(), level.level())))
                        .toList(),
                week.events().stream()
                        .map(event -> new EventView(
                                event.kind(), event.activity().code(), event.visits(), weekWords.event(event)))
                        .toList(),
                week.missed().stream().map(this::missed).toList());
    }

    private MissedView missed(MissedDay day) {
        return new MissedView(
                day.day(),
                day.moves().stream()
                        .map(move -> new MoveView(move.activity().code(), move.to(), weekWords.moved(move)))
                        .toList(),
                day.stays().stream()
                        .map(stays -> new StayView(
                                stays.activity().code(), stays.why().get(0), weekWords.stays(stays)))
                        .toList());
    }
}
