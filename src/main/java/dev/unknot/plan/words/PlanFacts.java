package dev.unknot.plan.words;

import dev.unknot.activity.Slot;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.plan.Plan;
import dev.unknot.planner.week.Availability;
import dev.unknot.planner.week.Pin;
import dev.unknot.safety.Answers;
import dev.unknot.safety.RedFlag;
import dev.unknot.time.TimeZones;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person answered and chose, in words. */
@Component
public class PlanFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final PlanWords words;
    private final Catalogue catalogue;

    public PlanFacts(PlanWords words, Catalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    /** Where, how long, how much: nothing that should not hang on a fridge. */
    public List<Fact> toTell(Answers answers) {
        var facts = new ArrayList<Fact>();
        add(facts, "location", labels("Location", answers.location()));
        add(facts, "duration", label("Duration", answers.duration()));
        add(facts, "pain", outOfTen(answers.pain()));
        add(facts, "aggravators", labels("Aggravator", answers.aggravators()));
        add(facts, "pattern", labels("Pattern", answers.pattern()));
        return List.copyOf(facts);
    }

    /** What a practitioner should know: the answers about body, mood and medicine. */
    public List<Fact> forPractitioner(Answers answers) {
        var facts = new ArrayList<Fact>();
        add(facts, "age", String.valueOf(answers.age()));
        facts.addAll(toTell(answers));
        add(facts, "onset", label("Onset", answers.onset()));
        add(facts, "enjoyment", outOfTen(answers.enjoyment()));
        add(facts, "generalActivity", outOfTen(answers.generalActivity()));
        add(facts, "sleep", outOfTen(answers.sleep()));
        add(facts, "flareUp", yesNo(answers.flareUp()));
        add(facts, "activityLevel", label("ActivityLevel", answers.activityLevel()));
        add(facts, "phq2", words.say("plan.answers.outOfSix", answers.phq2()));
        add(facts, "gad2", words.say("plan.answers.outOfSix", answers.gad2()));
        add(facts, "medicineUse", label("MedicineUse", answers.medicineUse()));
        add(facts, "clinicianAssessed", yesNo(answers.clinicianAssessed()));
        add(facts, "conditions", conditions(answers));
        return List.copyOf(facts);
    }

    /** The warning signs that were there, and after them those the person was not sure about. */
    public List<String> warningSigns(Answers answers) {
        return Stream.concat(
                        questions(answers.redFlags()),
                        questions(answers.notSure()).map(sign -> words.say("plan.answers.sign.notSure", sign)))
                .toList();
    }

    private Stream<String> questions(Collection<String> flags) {
        return flags.stream().flatMap(code -> catalogue.redFlag(code).stream()).map(RedFlag::question);
    }

    /** Every answer and choice that is kept with the plan. */
    public List<Fact> all(Plan plan) {
        var answers = plan.wish().answers();
        var facts = new ArrayList<Fact>();
        add(facts, "approaches", labels("Approach", plan.week().approaches()));
        add(facts, "location", labels("Location", answers.location()));
        add(facts, "duration", label("Duration", answers.duration()));
        add(facts, "onset", label("Onset", answers.onset()));
        add(facts, "aggravators", labels("Aggravator", answers.aggravators()));
        add(facts, "pattern", labels("Pattern", answers.pattern()));
        add(facts, "pain", outOfTen(answers.pain()));
        add(facts, "enjoyment", outOfTen(answers.enjoyment()));
        add(facts, "generalActivity", outOfTen(answers.generalActivity()));
        add(facts, "sleep", outOfTen(answers.sleep()));
        add(facts, "flareUp", yesNo(answers.flareUp()));
        add(facts, "activityLevel", label("ActivityLevel", answers.activityLevel()));
        add(facts, "minutes", offered(plan.wish().availability()));
        add(facts, "equipment", labels("Equipment", answers.equipment()));
        add(facts, "access", labels("Access", answers.access()));
        add(facts, "budget", label("Budget", answers.budget()));
        add(facts, "medicineUse", label("MedicineUse", answers.medicineUse()));
        add(facts, "clinicianAssessed", yesNo(answers.clinicianAssessed()));
        add(facts, "likes", labels("Approach", answers.likes()));
        add(facts, "dislikes", labels("Approach", answers.dislikes()));
        add(facts, "redFlags", questions(answers.redFlags()).collect(Collectors.joining(" ")));
        add(facts, "notSure", questions(answers.notSure()).collect(Collectors.joining(" ")));
        add(facts, "conditions", conditions(answers));
        add(facts, "phq2", words.say("plan.answers.outOfSix", answers.phq2()));
        add(facts, "gad2", words.say("plan.answers.outOfSix", answers.gad2()));
        add(
                facts,
                "banned",
                plan.wish().banned().stream()
                        .map(code -> catalogue.activity(code).name())
                        .sorted()
                        .collect(Collectors.joining("; ")));
        add(facts, "pins", plan.wish().pins().stream().map(this::pin).collect(Collectors.joining("; ")));
        add(facts, "past", words.say("plan.answers.steps", plan.past().size()));
        add(facts, "keepDays", words.say("plan.answers.days", plan.terms().keepDays()));
        add(facts, "consent", consent(plan));
        add(facts, "timeZone", plan.timeZone() == null ? "" : TimeZones.name(plan.timeZone()));
        add(facts, "age", String.valueOf(answers.age()));
        add(facts, "country", label("Country", answers.country()));
        return List.copyOf(facts);
    }

    private String consent(Plan plan) {
        var consent = plan.terms().consent();
        return consent == null
                ? ""
                : words.say(
                        "plan.answers.agreed",
                        DAY.format(consent.givenAt().atZone(plan.zone())),
                        consent.textVersion());
    }

    private String pin(Pin pin) {
        var slot = pin.slot() == null ? "" : " " + words.say("plan.slot." + pin.slot());
        var day = pin.day() == null
                ? ""
                : (pin.not() ? ", " + words.say("plan.answers.not") + " " : ", ") + name(pin.day());
        return catalogue.activity(pin.activity()).name() + day + slot;
    }

    private void add(List<Fact> facts, String question, String answer) {
        facts.add(new Fact(
                words.say("plan.answers." + question), answer.isEmpty() ? words.say("plan.answers.none") : answer));
    }

    private String conditions(Answers answers) {
        return answers.conditions().stream()
                .flatMap(code -> catalogue.condition(code).stream())
                .map(condition -> condition.question())
                .collect(Collectors.joining(" "));
    }

    /** The days, parts and minutes a person offered, days that are alike together. */
    String offered(Availability availability) {
        var alike = new LinkedHashMap<Availability.Day, List<DayOfWeek>>();
        availability
                .days()
                .forEach((day, offer) ->
                        alike.computeIfAbsent(offer, o -> new ArrayList<>()).add(day));
        return alike.entrySet().stream()
                .map(entry -> words.say(
                        "plan.answers.offer",
                        entry.getValue().size() == DayOfWeek.values().length
                                ? words.say("plan.everyDay")
                                : entry.getValue().stream().map(PlanFacts::name).collect(Collectors.joining(", ")),
                        entry.getKey().slots().size() == Slot.values().length
                                ? words.say("plan.answers.anyTime")
                                : labels("Slot", entry.getKey().slots()).toLowerCase(Locale.UK),
                        words.say("plan.dose.minutes", entry.getKey().minutes())))
                .collect(Collectors.joining(" "));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private String outOfTen(int score) {
        return words.say("plan.answers.outOfTen", score);
    }

    private String yesNo(boolean yes) {
        return words.say(yes ? "plan.answers.yes" : "plan.answers.no");
    }

    private String label(String type, Enum<?> constant) {
        return words.say("enum." + type + "." + constant.name());
    }

    private String labels(String type, Collection<? extends Enum<?>> constants) {
        return constants.stream().map(constant -> label(type, constant)).collect(Collectors.joining(", "));
    }
}
