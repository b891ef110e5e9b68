package dev.unknot.plan.pages;

import static dev.unknot.planner.week.Reason.Kind.STEPS_UP;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Flare;
import dev.unknot.activity.Level;
import dev.unknot.activity.Slot;
import dev.unknot.assessment.Assessor;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanWeek;
import dev.unknot.plan.pages.PlanPage.Card;
import dev.unknot.plan.pages.PlanPage.Cell;
import dev.unknot.plan.pages.PlanPage.Day;
import dev.unknot.plan.pages.PlanPage.Heading;
import dev.unknot.plan.pages.PlanPage.Item;
import dev.unknot.plan.pages.PlanPage.LeftOutItem;
import dev.unknot.plan.pages.PlanPage.LeftOutKind;
import dev.unknot.plan.pages.PlanPage.LeftOutPart;
import dev.unknot.plan.pages.PlanPage.Part;
import dev.unknot.plan.pages.PlanPage.Phase;
import dev.unknot.plan.pages.PlanPage.Row;
import dev.unknot.plan.pages.PlanPage.Step;
import dev.unknot.plan.pages.PlanPage.When;
import dev.unknot.plan.words.PlanFacts;
import dev.unknot.plan.words.PlanWords;
import dev.unknot.planner.week.WeekPlan;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Session;
import dev.unknot.planner.week.WeekPlan.Why;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.Triage;
import dev.unknot.safety.Triage.Message;
import dev.unknot.safety.TriageLevel;
import dev.unknot.time.Today;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a plan into what people see. */
@Component
class PlanPages {

    private final PlanWords words;
    private final PlanFacts answered;
    private final Catalogue catalogue;
    private final Assessor assessor;
    private final Today today;

    PlanPages(PlanWords words, PlanFacts answered, Catalogue catalogue, Assessor assessor, Today today) {
        this.words = words;
        this.answered = answered;
        this.catalogue = catalogue;
        this.assessor = assessor;
        this.today = today;
    }

    /** The week in which a plan was made or last changed, as it was made then. */
    PlanPage of(Plan plan) {
        return of(PlanWeek.lastMade(plan));
    }

    PlanPage of(PlanWeek shown) {
        var plan = shown.plan();
        var week = shown.week();
        var answers = plan.wish().answers();
        var triage = assessor.assess(answers).triage();
        var messages = Stream.concat(triage.messages().stream(), triage.alsoToMind().stream())
                .toList();
        var days = shown.dates().stream().map(date -> day(shown, date)).toList();
        var items = items(week, days);
        var day = today.in(plan.zone());
        return new PlanPage(
                shown.number(),
                shown.weeks(),
                plan.madeOn(),
                plan.expiresOn(),
                plan.zone(),
                plan.rulesVersion(),
                answers.country(),
                answers.flareUp() && shown.number() == 1,
                messages.stream()
                        .filter(message -> message.level() == TriageLevel.SEE_CLINICIAN_SOON)
                        .toList(),
                messages.stream()
                        .filter(message -> message.level() == TriageLevel.CAUTION)
                        .toList(),
                catalogue.safety().texts().with(triage),
                saidOnPaper(triage, messages),
                messages.stream()
                        .filter(message -> !isAboutACrisis(message))
                        .map(Message::text)
                        .toList(),
                days,
                days.stream()
                        .filter(other -> other.date().equals(day))
                        .findFirst()
                        .orElse(days.get(0)),
                phase(shown, day),
                parts(days, items),
                items,
                week.cards().stream()
                        .map(card -> new Card(
                                card,
                                words.packs(card, answers),
                                words.askFirst(card, answers).orElse(null)))
                        .toList(),
                words.medicineTexts(answers),
                items.stream()
                        .map(Item::activity)
                        .filter(activity -> activity.flare() == Flare.KEEP && !activity.isStrength())
                        .toList(),
                leftOut(week.leftOut()),
                leftOutOnPaper(week.leftOut()),
                answered.toTell(answers),
                answered.forPractitioner(answers),
                answered.warningSigns(answers),
                answers.painImpact(),
                answered.all(plan),
                plan.newer() != null,
                week.isOfEarlierRules(),
                week.toBook().orElse(null));
    }

    /** A fridge is no place for a list of illnesses, nor for what somebody thinks of at night. */
    private List<String> saidOnPaper(Triage triage, List<Message> messages) {
        return Stream.concat(
                        messages.stream()
                                .filter(message ->
                                        catalogue.condition(message.code()).isEmpty() && !isAboutACrisis(message))
                                .map(Message::text),
                        catalogue.safety().texts().onPaperWith(triage).stream())
                .toList();
    }

    private boolean isAboutACrisis(Message message) {
        return catalogue.redFlag(message.code()).filter(RedFlag::isAboutACrisis).isPresent()
                || catalogue.safety().rules().stream()
                        .anyMatch(rule -> rule.code().equals(message.code()) && rule.isAboutACrisis());
    }

    private static Day day(PlanWeek shown, LocalDate date) {
        var day = date.getDayOfWeek();
        return new Day(date, shown.week().minutes(day), shown.week().sessions(day), shown.unknown(day));
    }

    private static Phase phase(PlanWeek week, LocalDate today) {
        if (today.isBefore(week.start())) {
            return Phase.BEFORE;
        }
        return today.isAfter(week.end()) ? Phase.AFTER : Phase.NOW;
    }

    /** The activities of the week, those of the approach that fits best first. */
    private List<Item> items(WeekPlan week, List<Day> days) {
        var sessions = new LinkedHashMap<Activity, List<Session>>();
        for (var day : days) {
            day.sessions()
                    .forEach(session -> sessions.computeIfAbsent(session.activity(), a -> new ArrayList<>())
                            .add(session));
        }
        var bestFirst = week.approaches();
        return sessions.keySet().stream()
                .sorted(Comparator.comparingInt(activity -> {
                    int place = bestFirst.indexOf(activity.approach());
                    return place < 0 ? bestFirst.size() : place;
                }))
                .map(activity -> item(activity, sessions.getOrDefault(activity, List.of()), days))
                .toList();
    }

    private Item item(Activity activity, List<Session> sessions, List<Day> days) {
        var level = sessions.get(0).level();
        var daysBySlot = new EnumMap<Slot, List<DayOfWeek>>(Slot.class);
        for (var day : days) {
            day.sessions().stream()
                    .filter(session -> session.activity().equals(activity))
                    .forEach(session -> daysBySlot
                            .computeIfAbsent(session.slot(), s -> new ArrayList<>())
                            .add(day.date().getDayOfWeek()));
        }
        return new Item(
                activity,
                catalogue.guide(activity.approach()),
                level,
                words.dose(activity, level),
                Arrays.stream(Level.values())
                        .map(step -> new Step(step, words.dose(activity, step), step == level))
                        .toList(),
                daysBySlot.entrySet().stream()
                        .map(entry -> new When(entry.getKey(), entry.getValue()))
                        .toList(),
                sessions.stream()
                        .flatMap(session -> session.reasons().stream())
                        .distinct()
                        .map(words::reason)
                        .toList(),
                sessions.get(0).reasons().stream().anyMatch(reason -> reason.kind() == STEPS_UP));
    }

    private static List<Part> parts(List<Day> days, List<Item> items) {
        var rows = new EnumMap<Heading, List<Row>>(Heading.class);
        for (var item : items) {
            var cells = days.stream()
                    .map(day -> new Cell(
                            day.date(),
                            day.sessions().stream()
                                    .filter(session -> session.activity().equals(item.activity()))
                                    .map(Session::slot)
                                    .toList()))
                    .toList();
            rows.computeIfAbsent(heading(item), h -> new ArrayList<>()).add(new Row(item, cells));
        }
        return rows.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Heading heading(Item item) {
        if (item.timesPerDay() > 1) {
            return Heading.OFTEN;
        }
        return item.when().size() > 1
                ? Heading.MIXED
                : switch (item.when().get(0).slot()) {
                    case MORNING -> Heading.MORNING;
                    case MIDDAY -> Heading.MIDDAY;
                    case EVENING -> Heading.EVENING;
                };
    }

    private List<LeftOutPart> leftOut(List<LeftOut> leftOut) {
        var byKind = new EnumMap<LeftOutKind, LinkedHashMap<String, List<LeftOutItem>>>(LeftOutKind.class);
        var ids = new HashMap<String, String>();
        for (var entry : leftOut) {
            boolean tooLong = entry.why() == Why.NO_MINUTES;
            var text = tooLong ? words.say("plan.leftOut.NO_MINUTES") : words.leftOut(entry);
            var detail = tooLong
                    ? words.say(
                            "plan.dose.minutes",
                            entry.activity().dose(Level.EASIER).minutesPerDay())
                    : "";
            ids.putIfAbsent(text, reasonId(entry));
            byKind.computeIfAbsent(kind(entry.why()), k -> new LinkedHashMap<>())
                    .computeIfAbsent(text, t -> new ArrayList<>())
                    .add(new LeftOutItem(entry.activity(), detail));
        }
        return byKind.entrySet().stream()
                .map(kind -> new LeftOutPart(
                        kind.getKey(),
                        kind.getValue().values().stream().mapToInt(List::size).sum(),
                        kind.getValue().entrySet().stream()
                                .map(reason -> new PlanPage.Reason(
                                        ids.getOrDefault(reason.getKey(), ""), reason.getKey(), reason.getValue()))
                                .toList()))
                .toList();
    }

    /** Names the reason why something is left out: the same for all that stand together on the page. */
    static String reasonId(LeftOut entry) {
        boolean isAlone = entry.details().isEmpty() || entry.why() == Why.NO_MINUTES;
        return (isAlone ? entry.rule() : entry.rule() + "-" + entry.details().get(0))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    /** A fridge is no place for a list of illnesses, so what people told us about their health is one reason. */
    private List<PlanPage.Reason> leftOutOnPaper(List<LeftOut> leftOut) {
        var byReason = new LinkedHashMap<String, List<LeftOutItem>>();
        for (var entry : leftOut) {
            if (kind(entry.why()) == LeftOutKind.SAFETY) {
                boolean isAnswer = entry.why() == Why.CONDITION || entry.why() == Why.MEDS_MOST_DAYS;
                byReason.computeIfAbsent(
                                isAnswer ? words.say("plan.leftOut.health") : words.leftOut(entry),
                                text -> new ArrayList<>())
                        .add(new LeftOutItem(entry.activity(), ""));
            }
        }
        return byReason.entrySet().stream()
                .map(reason -> new PlanPage.Reason("", reason.getKey(), reason.getValue()))
                .toList();
    }

    private static LeftOutKind kind(Why why) {
        return switch (why) {
            case CONDITION, TRIAGE_SEE_CLINICIAN_SOON, NOTHING_LEFT, MEDS_MOST_DAYS, ASK_A_CLINICIAN ->
                LeftOutKind.SAFETY;
            case BANNED, EQUIPMENT, ACCESS, BUDGET, NEEDS_CLASS, NO_SLOT, NOT_ON_ITS_DAYS, NO_MINUTES ->
                LeftOutKind.CHANGEABLE;
            default -> LeftOutKind.OTHER;
        };
    }
}
