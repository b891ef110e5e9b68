package dev.unknot.plan.weeks;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.MadeUp;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.keeping.SealedPlans;
import dev.unknot.planner.MakeUp;
import dev.unknot.planner.MakeUp.Result;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** Keeps with a plan which days were missed, and what was moved for it. */
@Service
public class MissedDays {

    private final PlanCourses courses;
    private final Catalogue catalogue;
    private final EarlierDays earlierDays;
    private final StillAllowed stillAllowed;
    private final SealedPlans plans;
    private final Clock clock;

    public MissedDays(
            PlanCourses courses,
            Catalogue catalogue,
            EarlierDays earlierDays,
            StillAllowed stillAllowed,
            SealedPlans plans,
            Clock clock) {
        this.courses = courses;
        this.catalogue = catalogue;
        this.earlierDays = earlierDays;
        this.stillAllowed = stillAllowed;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Notes a missed day, and moves what can be moved. Saying it twice is saying it once.
     *
     * @param version the one the person saw
     */
    public Answer miss(PlanKey key, int version, int number, DayOfWeek day) {
        return change(key, version, plan -> missed(plan, number, day));
    }

    /** Takes back the missed day that was told last. */
    public Answer takeBack(PlanKey key, int version, int number, DayOfWeek day) {
        return change(key, version, plan -> {
            var last = plan.madeUp().stream()
                    .filter(entry -> entry.week() == number)
                    .reduce((earlier, later) -> later);
            return last.filter(entry -> entry.from() == day)
                    .map(entry -> plan.madeUp().stream()
                            .filter(other -> !other.isOf(number, day))
                            .toList())
                    .or(() -> Optional.of(plan.madeUp()));
        });
    }

    /** @param change what is then made up for; empty if there is no such day to speak of */
    private Answer change(PlanKey key, int version, Function<Plan, Optional<List<MadeUp>>> change) {
        var kept = plans.find(key);
        if (kept.isEmpty()) {
            return Answer.NO_PLAN;
        }
        var plan = stillAllowed.check(kept.get().plan().toChange());
        var madeUp = change.apply(plan);
        if (madeUp.isEmpty()) {
            return Answer.NO_SUCH_DAY;
        }
        if (madeUp.get().equals(plan.madeUp())) {
            return Answer.DONE;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var changed = earlierDays.remember(plan, plan.with(madeUp.get()).kept(plan.terms(), now));
        return kept.get().version() == version && plans.replace(kept.get(), changed) ? Answer.DONE : Answer.OVERTAKEN;
    }

    private Optional<List<MadeUp>> missed(Plan plan, int number, DayOfWeek day) {
        var today = courses.today(plan);
        var course = courses.course(plan);
        var weeks = courses.of(plan, course);
        var shown = weeks.stream().filter(week -> week.number() == number).findFirst();
        var planned = course.stream().filter(week -> week.number() == number).findFirst();
        if (shown.isEmpty() || planned.isEmpty()) {
            return Optional.empty();
        }
        var week = shown.get();
        var date = week.dates().stream()
                .filter(other -> other.getDayOfWeek() == day)
                .findFirst()
                .orElseThrow();
        if (week.isMissed(day)) {
            return Optional.of(plan.madeUp());
        }
        if (date.isAfter(today) || week.week().sessions(day).isEmpty()) {
            return Optional.empty();
        }
        var ahead = week.dates().stream()
                .filter(other -> other.isAfter(date) && !other.isBefore(today))
                .map(other -> other.getDayOfWeek())
                .filter(other -> !week.isMissed(other))
                .toList();
        var next = weeks.stream()
                .filter(other -> other.number() == number + 1)
                .map(PlanWeek::week)
                .findFirst();
        var result = MakeUp.of(catalogue.activities(), planned.get().request(), week.week(), next, day, ahead);
        var madeUp = new ArrayList<>(plan.madeUp());
        madeUp.addAll(entries(number, day, result));
        return Optional.of(madeUp);
    }

    private static List<MadeUp> entries(int number, DayOfWeek day, Result result) {
        var entries = new ArrayList<MadeUp>();
        result.moves()
                .forEach(move -> entries.add(new MadeUp(number, move.activity().code(), day, move.to(), List.of())));
        result.skipped()
                .forEach(activity ->
                        entries.add(new MadeUp(number, activity.code(), day, null, List.of(MadeUp.COMES_ANYWAY))));
        result.left()
                .forEach(left -> entries.add(new MadeUp(
                        number,
                        left.activity().code(),
                        day,
                        null,
                        left.because()
                                .map(refusal -> List.of(
                                        refusal.violation().rule().name(),
                                        refusal.day().name()))
                                .orElse(List.of(MadeUp.NO_DAY_LEFT)))));
        return entries;
    }

    /** What a change comes to. */
    public enum Answer {
        DONE,
        /** Somebody else changed the plan meanwhile. */
        OVERTAKEN,
        /** The plan has no such week, or the day has not come, or nothing is on it. */
        NO_SUCH_DAY,
        NO_PLAN
    }
}
