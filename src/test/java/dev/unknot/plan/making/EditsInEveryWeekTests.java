package dev.unknot.plan.making;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.activity.Approach;
import dev.unknot.activity.Slot;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.PlanWeek.NewLevel;
import dev.unknot.plan.PlanWish;
import dev.unknot.plan.making.Alteration.Done;
import dev.unknot.plan.making.Alteration.Impossible;
import dev.unknot.plan.making.Creation.Created;
import dev.unknot.plan.making.EditReader.Kind;
import dev.unknot.plan.pages.EditPages;
import dev.unknot.plan.pages.EditView;
import dev.unknot.plan.weeks.PlanCourses;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.planner.Course;
import dev.unknot.planner.People;
import dev.unknot.planner.check.PlanCheck;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Availability.Day;
import dev.unknot.planner.week.Ready;
import dev.unknot.planner.week.Wants;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.safety.Answers;
import dev.unknot.testing.MovedClock;
import dev.unknot.testing.WithMovedClock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * People made from a fixed seed change their plans as the course goes on, by what their page offers them: each change shows
 * in the week in which it was made, the weeks before stay as they were, and no week is lost.
 */
@WithMovedClock
class EditsInEveryWeekTests {

    private static final int PEOPLE = 150;
    private static final int EDITS = 2;

    /** Short days and few approaches, so that each of the many weeks is planned in no time. */
    private static final int MOST_APPROACHES = 2;

    private static final int MOST_MINUTES = 20;

    private static final List<String> VISITS = List.of("EX_PHYSIO_SESSION", "MAS_SWEDISH", "ACU_SESSION");

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanCourses courses;

    @Autowired
    private EditPages pages;

    @Autowired
    private PlanWords words;

    @Autowired
    private Assessor assessor;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private MovedClock clock;

    private final Random random = new Random(12);
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final Map<Integer, Integer> doneInWeek = new TreeMap<>();
    private int visitsMoved;
    private int refused;

    @Test
    void aChangeIsMadeInItsWeekAndNoWeekIsLost() {
        var people = new People(12);
        for (int person = 0; person < PEOPLE; person++) {
            var assessment = assessor.assess(people.withoutRedFlags());
            if (assessment.triage().clearance().isPresent()
                    && plans.draft(wish(assessment.answers(), assessment.suggested())) instanceof Created created) {
                change(created.plan());
            }
        }
        assertThat(done.keySet())
                .as("only old plans move over")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.MOVE_OVER)));
        assertThat(doneInWeek).hasSize(Course.WEEKS);
        assertThat(visitsMoved).isPositive();
        assertThat(done.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(refused);
    }

    private void change(Plan first) {
        var plan = first;
        int weeks = courses.course(plan).size();
        int number = 1;
        for (int n = 0; n < EDITS; n++) {
            number = Math.min(weeks, number + random.nextInt(n == 0 ? Course.WEEKS : 4));
            clock.set(plan.startDate()
                    .plusWeeks(number - 1L)
                    .plusDays(random.nextInt(7))
                    .atTime(12, 0)
                    .toInstant(ZoneOffset.UTC));
            var kind = Kind.values()[random.nextInt(Kind.values().length)];
            for (var edit : offered(plan, kind)) {
                plan = change(plan, number, kind, edit);
            }
        }
    }

    private Plan change(Plan plan, int number, Kind kind, Edit edit) {
        var before = courses.course(plan);
        var alteration = plans.redraft(plan, edit);
        if (alteration instanceof Impossible impossible) {
            refused++;
            assertThat(words.blockers(impossible.blockers())).isNotBlank();
            return plan;
        }
        var changed = ((Done) alteration).plan();
        var after = courses.course(changed);
        assertThat(after).as("%s in week %d", edit, number).hasSameSizeAs(before);
        assertThat(weeks(after).subList(0, number - 1)).isEqualTo(weeks(before).subList(0, number - 1));
        for (var week : after) {
            assertThat(PlanCheck.violations(catalogue.activities(), week.request(), week.plan()))
                    .as("%s in week %d, seen in week %d", edit, number, week.number())
                    .isEmpty();
        }
        var week = after.get(number - 1).plan();
        assertThat(week).isEqualTo(changed.week());
        assertThat(isDone(edit, week, changed.wish()))
                .as("%s in week %d", edit, number)
                .isTrue();
        done.merge(kind, 1, Integer::sum);
        doneInWeek.merge(number, 1, Integer::sum);
        if (edit instanceof Edit.Move move
                && catalogue.activity(move.activity()).needsPractitioner()) {
            visitsMoved++;
        }
        return next(plan, changed);
    }

    private static List<WeekPlan> weeks(List<Course.Week> course) {
        return course.stream().map(Course.Week::plan).toList();
    }

    /** As it is kept, without a past. */
    private static Plan next(Plan plan, Plan changed) {
        return plan.asking(changed.wish(), changed.week(), changed.earlier());
    }

    private static boolean isDone(Edit edit, WeekPlan week, PlanWish wish) {
        if (edit instanceof Edit.Move move) {
            var slots = week.slots().getOrDefault(move.activity(), Map.of());
            return slots.containsKey(move.to())
                    && (move.slot() == null || slots.get(move.to()) == move.slot())
                    && (move.from() == move.to() || !slots.containsKey(move.from()));
        }
        if (edit instanceof Edit.Swap swap) {
            return !week.slots().containsKey(swap.activity()) && week.slots().containsKey(swap.with());
        }
        if (edit instanceof Edit.Ban ban) {
            return !week.slots().containsKey(ban.activity());
        }
        if (edit instanceof Edit.Ask ask) {
            return week.slots().containsKey(ask.activity());
        }
        if (edit instanceof Edit.Free free) {
            return wish.pinsOf(free.activity()).isEmpty();
        }
        if (edit instanceof Edit.Allow allow) {
            return week.leftOut().stream()
                    .filter(entry -> entry.activity().code().equals(allow.activity()))
                    .noneMatch(entry -> entry.rule().equals("BANNED"));
        }
        if (edit instanceof Edit.Answer) {
            return wish.others().ready().size() == 1;
        }
        return Set.copyOf(week.approaches()).equals(Set.copyOf(wish.approaches()))
                && week.days().keySet().stream()
                        .filter(day -> !week.sessions(day).isEmpty())
                        .allMatch(wish.availability().days()::containsKey);
    }

    /** A change of the kind, if the page offers one; visits are moved first, because they are the hardest to move. */
    private List<Edit> offered(Plan plan, Kind kind) {
        var edits = (EditView) Objects.requireNonNull(
                pages.page("plan/activities", PlanKey.random(), plan).getModel().get("edits"));
        var items = new TreeMap<>(edits.items());
        var activities = new ArrayList<>(items.keySet());
        activities.sort((one, other) -> Boolean.compare(
                catalogue.activity(other).needsPractitioner(),
                catalogue.activity(one).needsPractitioner()));
        var any = activities.get(random.nextInt(activities.size()));
        return switch (kind) {
            case MOVE -> {
                var visit = courses.thisWeek(courses.of(plan)).week().toBook();
                if (visit.isPresent()) {
                    yield List.of(new Edit.Move(
                            visit.get().code(), DayOfWeek.MONDAY, one(List.of(DayOfWeek.values())), null));
                }
                var code = random.nextBoolean() ? activities.get(0) : any;
                var item = there(items, code);
                yield List.of(new Edit.Move(
                        code,
                        one(List.copyOf(new TreeMap<>(item.sessions()).keySet())),
                        one(item.days()),
                        random.nextBoolean() ? null : one(item.slots())));
            }
            case SWAP ->
                activities.stream()
                        .filter(code -> !there(items, code).alternatives().isEmpty())
                        .findFirst()
                        .<Edit>map(code -> new Edit.Swap(
                                code, one(there(items, code).alternatives()).code()))
                        .stream()
                        .toList();
            case BAN -> List.of(new Edit.Ban(any));
            case WEEK ->
                List.of(new Edit.Both(
                        new Edit.ChangeApproaches(approaches(plan)), new Edit.ChangeTime(availability())));
            case FREE ->
                activities.stream()
                        .filter(code -> !there(items, code).asked().isEmpty())
                        .findFirst()
                        .<Edit>map(Edit.Free::new)
                        .stream()
                        .toList();
            case ASK, ALLOW -> asked(edits, kind);
            case READY -> steps(plan);
            case MOVE_OVER -> List.of();
        };
    }

    /** An answer to a step that the week of today takes. */
    private List<Edit> steps(Plan plan) {
        var week = courses.thisWeek(courses.of(plan));
        return week.levels().stream()
                .filter(NewLevel::isUp)
                .findFirst()
                .<Edit>map(step -> new Edit.Answer(
                        new Ready(step.activity().code(), week.number(), one(List.of(Ready.Answer.values())))))
                .stream()
                .toList();
    }

    private static <T> T there(Map<String, T> items, String code) {
        return Objects.requireNonNull(items.get(code));
    }

    private List<Edit> asked(EditView edits, Kind kind) {
        var codes = new TreeMap<>(edits.asks())
                .values().stream()
                        .filter(ask -> ask.kind().equals(kind.name()))
                        .flatMap(ask -> ask.activities().stream())
                        .map(activity -> activity.code())
                        .toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        return List.of(kind == Kind.ASK ? new Edit.Ask(one(codes)) : new Edit.Allow(one(codes)));
    }

    private List<Approach> approaches(Plan plan) {
        var approaches = new ArrayList<>(plan.wish().approaches());
        approaches.add(Approach.values()[random.nextInt(Approach.values().length)]);
        if (random.nextBoolean() || approaches.size() > MOST_APPROACHES) {
            approaches.remove(0);
        }
        return approaches;
    }

    private Availability availability() {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(6) > 0) {
                days.put(
                        day,
                        new Day(
                                MOST_MINUTES / 2 + random.nextInt(MOST_MINUTES / 2),
                                EnumSet.of(one(Slot.values()), one(Slot.values()))));
            }
        }
        return new Availability(days);
    }

    private Slot one(Slot[] slots) {
        return slots[random.nextInt(slots.length)];
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static PlanWish wish(Answers answers, List<Approach> approaches) {
        return new PlanWish(
                        answers,
                        approaches.subList(0, Math.min(MOST_APPROACHES, approaches.size())),
                        LocalDate.ofInstant(MovedClock.WEDNESDAY, ZoneOffset.UTC),
                        Availability.everyDay(Math.min(MOST_MINUTES, answers.minutesPerDay())),
                        Set.of(),
                        List.of())
                .wanting(Wants.visits(VISITS));
    }
}
