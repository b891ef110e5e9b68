package dev.unknot.assessment;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Approach;
import dev.unknot.activity.Kind;
import dev.unknot.activity.Slot;
import dev.unknot.activity.Trait;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.FormToken;
import dev.unknot.matching.Band;
import dev.unknot.matching.Ranked;
import dev.unknot.safety.Answers.Budget;
import dev.unknot.safety.SaidOnce;
import dev.unknot.safety.Triage;
import dev.unknot.safety.Triage.Message;
import dev.unknot.time.TimeZones;
import dev.unknot.time.Today;
import dev.unknot.web.Places;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the answers come to: help first, or the approaches to choose from. */
@Component
public class ResultPage {

    private static final int MOST_REASONS = 2;
    private static final Set<Band> SUGGESTED = EnumSet.of(Band.CORE, Band.HELPFUL);

    private final Catalogue catalogue;
    private final Places places;
    private final TimeZones zones;
    private final Today today;

    ResultPage(Catalogue catalogue, Places places, TimeZones zones, Today today) {
        this.catalogue = catalogue;
        this.places = places;
        this.zones = zones;
        this.today = today;
    }

    /**
     * Shows the result, with what was chosen so far and what is wrong with it.
     *
     * @param errors by field
     * @return the name of the view
     */
    public String show(Assessment assessment, Typed typed, Map<String, String> errors, Model model) {
        var triage = assessment.triage();
        if (triage.clearance().isEmpty()) {
            return stop(triage, typed, Step.EMERGENCY, model);
        }
        choices(assessment, model);
        var help = places.show("", assessment.answers().country().name(), model);
        model.addAttribute("level", triage.level());
        var once = new SaidOnce();
        model.addAttribute("messages", once.of(texts(triage.messages())));
        model.addAttribute("alsoToMind", once.of(texts(triage.alsoToMind())));
        model.addAttribute("alsoSaid", catalogue.safety().texts().with(triage));
        model.addAttribute("help", help);
        model.addAttribute("values", withDefaults(assessment, typed));
        model.addAttribute("errors", errors);
        model.addAttribute("carried", typed.carried());
        model.addAttribute("token", FormToken.parse(typed.first("token")).orElseGet(FormToken::random));
        return "assessment/result";
    }

    /** What there is to choose from, for the fragments in {@code assessment/choices}. */
    public void choices(Assessment assessment, Model model) {
        model.addAttribute("ranking", assessment.ranking());
        model.addAttribute("why", why(assessment.ranking()));
        model.addAttribute(
                "guides",
                catalogue.guides().stream().collect(Collectors.toMap(guide -> guide.approach(), guide -> guide)));
        model.addAttribute("excluded", excluded(assessment.triage()));
        model.addAttribute("visits", visits(assessment));
        model.addAttribute("days", DayOfWeek.values());
        model.addAttribute("slots", Slot.values());
    }

    /** The visits that a person may ask for: of practitioners within reach, and paid for. */
    private List<Activity> visits(Assessment assessment) {
        var answers = assessment.answers();
        return assessment.triage().clearance().stream()
                .filter(clearance -> answers.budget() != Budget.FREE)
                .flatMap(clearance -> catalogue.activities().stream().filter(clearance::allows))
                .filter(activity -> activity.kind() == Kind.VISIT && !activity.is(Trait.FIRST_VISIT))
                .filter(activity ->
                        activity.access() != null && answers.access().contains(activity.access()))
                .filter(activity -> activity.countries().contains(answers.country()))
                .sorted(Comparator.comparingInt(activity -> activity.ladder().order()))
                .toList();
    }

    /** Says where to get help, and that there is no plan. */
    String stop(Triage triage, Typed typed, Step back, Model model) {
        var help = places.show(typed.first(Places.FIELD), typed.first("country"), model);
        model.addAttribute("tell", texts(triage.messages(help)));
        model.addAttribute("isAboutACrisis", triage.isAboutACrisis());
        model.addAttribute("back", back.shownWith().id());
        model.addAttribute("carried", typed.carried());
        return switch (triage.level()) {
            case EMERGENCY -> "assessment/emergency";
            case URGENT -> "assessment/urgent";
            case SEE_CLINICIAN_SOON, CAUTION, NONE -> "assessment/too-young";
        };
    }

    /** What is said of each approach: at most two reasons for one that is suggested, or against one that is not. */
    private static Map<Approach, List<String>> why(List<Ranked> ranking) {
        var said = new EnumMap<Approach, List<String>>(Approach.class);
        for (var ranked : ranking) {
            int sign = SUGGESTED.contains(ranked.band()) ? 1 : -1;
            said.put(
                    ranked.approach(),
                    ranked.reasons().stream()
                            .filter(reason -> sign * reason.points() > 0 && !isSaidOfAll(reason, ranking))
                            .sorted(Comparator.comparingInt(reason -> -sign * reason.points()))
                            .limit(MOST_REASONS)
                            .map(Ranked.Reason::text)
                            .toList());
        }
        return said;
    }

    private static boolean isSaidOfAll(Ranked.Reason reason, List<Ranked> ranking) {
        return ranking.size() > 1
                && ranking.stream()
                        .allMatch(ranked -> ranked.reasons().stream()
                                .anyMatch(other -> other.text().equals(reason.text())));
    }

    private static List<String> texts(List<Message> messages) {
        return messages.stream().map(Message::text).toList();
    }

    /** What was ticked; before the first time the suggestion, every day and slot, and the next Monday. */
    private Map<String, List<String>> withDefaults(Assessment assessment, Typed typed) {
        var values = new LinkedHashMap<>(typed.values());
        if (typed.first("chosen").isEmpty()) {
            var minutes = Integer.toString(assessment.answers().minutesPerDay());
            var zone = zones.find(typed.first(TimeZones.FIELD))
                    .orElseGet(() -> TimeZones.usual(assessment.answers().country()));
            var monday = today.in(zone).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            values.put(
                    "approaches",
                    assessment.suggested().stream().map(Approach::name).toList());
            values.put("startDate", List.of(monday.toString()));
            values.put("keepDays", List.of("180"));
            for (var day : DayOfWeek.values()) {
                values.put("minutes" + day, List.of(minutes));
                values.put("slots" + day, List.of("MORNING", "MIDDAY", "EVENING"));
            }
        }
        return values;
    }

    private Map<Approach, List<String>> excluded(Triage triage) {
        var excluded = new LinkedHashMap<Approach, List<String>>();
        triage.clearance()
                .ifPresent(clearance -> clearance
                        .excluded()
                        .forEach((approach, reasons) -> excluded.put(
                                approach,
                                reasons.stream()
                                        .map(code -> catalogue
                                                .condition(code)
                                                .map(condition -> condition.question())
                                                .orElse(code))
                                        .toList())));
        return excluded;
    }
}
