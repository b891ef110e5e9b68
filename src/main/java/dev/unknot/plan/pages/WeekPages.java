package dev.unknot.plan.pages;

import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.pages.WeekPage.Ahead;
import dev.unknot.plan.pages.WeekPage.Line;
import dev.unknot.plan.pages.WeekPage.Missed;
import dev.unknot.plan.weeks.PlanCourses;
import dev.unknot.plan.words.WeekChange;
import dev.unknot.plan.words.WeekChange.Kind;
import dev.unknot.plan.words.WeekWords;
import dev.unknot.planner.KeepGoing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns the weeks of a plan into what people see. */
@Component
public class WeekPages {

    private final PlanCourses courses;
    private final PlanPages pages;
    private final WeekWords words;

    WeekPages(PlanCourses courses, PlanPages pages, WeekWords words) {
        this.courses = courses;
        this.pages = pages;
        this.words = words;
    }

    /** All weeks of a plan. */
    public List<PlanWeek> weeks(Plan plan) {
        return courses.of(plan);
    }

    /** Of all weeks the one of today. */
    public PlanWeek thisWeek(List<PlanWeek> weeks) {
        return courses.thisWeek(weeks);
    }

    /** Everything that the page of the weeks ahead shows. */
    Map<String, Object> weeksPage(PlanKey key, List<PlanWeek> weeks) {
        return Map.of("key", key.text(), "ahead", ahead(weeks));
    }

    /** Everything that the page of what comes after the last week shows. */
    Map<String, Object> keepGoingPage(PlanKey key, Plan plan) {
        var kept = KeepGoing.after(courses.course(plan));
        return Map.of(
                "key", key.text(),
                "kept", kept,
                "hasWalk", kept.stream().anyMatch(KeepGoing.Kept::isWalk));
    }

    /** Everything that the page of one week shows; empty if the course has no such week. */
    Optional<Map<String, Object>> weekPage(KeptPlan kept, int number) {
        var weeks = courses.of(kept.plan());
        return weeks.stream()
                .filter(week -> week.number() == number)
                .findFirst()
                .map(week -> Map.of(
                        "key", kept.key().text(),
                        "plan", pages.of(week),
                        "week", page(week, weeks.size(), kept.version())));
    }

    /** A week as people see it. */
    public PlanPage page(PlanWeek week) {
        return pages.of(week);
    }

    private WeekPage page(PlanWeek week, int last, int version) {
        var missed = new ArrayList<Missed>();
        for (var day : week.missed()) {
            missed.add(new Missed(
                    day.day(),
                    day.moves().stream().map(words::moved).toList(),
                    words.stays(day.stays()),
                    missed.size() == week.missed().size() - 1));
        }
        return new WeekPage(
                week.number(),
                last,
                week.number() == 1,
                words.changes(week),
                week.events().stream().map(words::event).toList(),
                missed,
                missable(week),
                courses.isOn(week) ? courses.swap(week.plan()).orElse(null) : null,
                week.plan().edition(),
                version);
    }

    /** The days up to today of the week that is on: what is over cannot be made up for. */
    private Set<LocalDate> missable(PlanWeek week) {
        if (week.plan().newer() != null) {
            return Set.of();
        }
        var today = courses.today(week.plan());
        return week.dates().stream()
                .filter(date -> !date.isAfter(today) && courses.isOn(week))
                .filter(date -> !week.week().sessions(date.getDayOfWeek()).isEmpty())
                .filter(date -> !week.isMissed(date.getDayOfWeek()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Ahead ahead(List<PlanWeek> weeks) {
        var first = weeks.get(0);
        int last = weeks.size();
        return new Ahead(
                weeks.stream()
                        .map(week -> new Line(week.number(), week.start(), week.end(), courses.isOn(week), texts(week)))
                        .toList(),
                first.weeks() == 1,
                last < first.weeks() ? Optional.of(last) : Optional.empty());
    }

    private List<String> texts(PlanWeek week) {
        if (week.number() == 1) {
            return List.of(words.say("ahead.first"));
        }
        var names = new LinkedHashMap<Kind, List<String>>();
        for (var kind : Kind.values()) {
            names.put(
                    kind,
                    words.changes(week).stream()
                            .filter(change -> change.kind() == kind)
                            .map(WeekChange::activity)
                            .map(activity -> activity.name())
                            .toList());
        }
        var texts = new ArrayList<String>();
        names.forEach((kind, of) -> {
            if (!of.isEmpty()) {
                texts.add(words.say("ahead." + kind, String.join("; ", of)));
            }
        });
        week.events().stream().map(words::event).forEach(texts::add);
        return texts.isEmpty() ? List.of(words.say("ahead.same")) : List.copyOf(texts);
    }
}
