package dev.unknot.plan.words;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Level;
import dev.unknot.activity.Timing;
import dev.unknot.catalogue.Catalogue;
import dev.unknot.catalogue.Medicine;
import dev.unknot.planner.week.Outcome.Blocker;
import dev.unknot.planner.week.Outcome.Wish;
import dev.unknot.planner.week.Reason;
import dev.unknot.planner.week.WeekPlan.LeftOut;
import dev.unknot.planner.week.WeekPlan.Why;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Answers.Aggravator;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the planner decided into words. */
@Component
public class PlanWords {

    private static final Pattern HARD_RULE = Pattern.compile("H\\d+_");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What can keep more than one approach out of the week. */
    private static final Set<Why> OF_ALL_APPROACHES = EnumSet.of(Why.BANNED, Why.NO_MINUTES, Why.NO_SLOT);

    private final MessageSource messages;
    private final Catalogue catalogue;

    public PlanWords(MessageSource messages, Catalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    public String reason(Reason reason) {
        var details = reason.details();
        switch (reason.kind()) {
            case WENT_OUT -> {
                return against(details.get(0), details.subList(1, details.size()));
            }
            case STARTS_EASIER -> {
                return say("reason." + reason.kind(), listed(details, cause -> say("reason.easier." + cause)));
            }
            case HURTS_HERE -> {
                return say("reason." + reason.kind(), listed(details, place -> label("Location", place)));
            }
            case FEWER_MINUTES -> {
                return say(
                        "reason." + reason.kind(),
                        details.stream().map(this::word).toArray());
            }
            default -> {}
        }
        return say(
                "reason." + reason.kind(),
                reason.details().stream()
                        .map(detail -> switch (reason.kind()) {
                            case ANSWERS_TROUBLE ->
                                isAggravator(detail) ? label("Aggravator", detail) : say("reason.sleep");
                            case STANDING -> label("Approach", detail);
                            case BEST_TIME, YOUR_TIME, SAME_TIME, ITS_TIME -> label("Slot", detail);
                            case TIME_GONE, DAY_FULL, ANY_DAY -> say("plan.weekday." + detail);
                            case NEAR_STRENGTH, NEAR_TREATMENT, OTHER_VISIT ->
                                catalogue.activity(detail).name();
                            default -> Integer.valueOf(detail);
                        })
                        .toArray());
    }

    private static boolean isAggravator(String answer) {
        return Arrays.stream(Aggravator.values())
                .anyMatch(aggravator -> aggravator.name().equals(answer));
    }

    private static String listed(List<String> codes, UnaryOperator<String> name) {
        return codes.stream().map(name).collect(Collectors.joining("; "));
    }

    public String leftOut(LeftOut leftOut) {
        return against(leftOut.rule(), leftOut.details());
    }

    public String blocker(Blocker blocker) {
        if (blocker.wish() == Wish.PINNED) {
            return pinned(blocker);
        }
        if (!blocker.subject().isEmpty()) {
            return say("blocked." + blocker.rule(), label("Approach", blocker.subject()));
        }
        boolean isOfAll = OF_ALL_APPROACHES.contains(Why.of(blocker.rule()));
        return say(
                (isOfAll ? "blocked.any." : "blocked.") + blocker.rule(),
                blocker.details().toArray());
    }

    /** All obstacles, each said once. */
    public String blockers(List<Blocker> blockers) {
        return blockers.stream().map(this::blocker).distinct().collect(Collectors.joining(" "));
    }

    /** The same by the field of the page on which approaches and times are chosen. */
    public Map<String, String> byField(List<Blocker> blockers) {
        return blockers.stream()
                .collect(Collectors.groupingBy(
                        blocker -> switch (blocker.wish()) {
                            case AVAILABILITY, PINNED -> "days";
                            case APPROACHES, BANNED -> "approaches";
                        },
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), this::blockers)));
    }

    private String pinned(Blocker blocker) {
        if (blocker.subject().isEmpty()) {
            return say(
                    "blocked.pinned." + blocker.rule(),
                    blocker.details().stream().map(this::word).toArray());
        }
        var name = catalogue.activity(blocker.subject()).name();
        if (!HARD_RULE.matcher(blocker.rule()).lookingAt()) {
            return say("blocked.pin", name, against(blocker.rule(), blocker.details()));
        }
        return say(
                "blocked.pinned." + blocker.rule(),
                Stream.concat(Stream.of(name), blocker.details().stream().map(this::word))
                        .toArray());
    }

    /** What a detail of a refused pin says: a number, a weekday or the name of an activity. */
    private Object word(String detail) {
        if (NUMBER.matcher(detail).matches()) {
            return Integer.valueOf(detail);
        }
        return Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(detail))
                ? say("plan.weekday." + detail)
                : catalogue.activity(detail).name();
    }

    /** The dose at a level, such as "3 sets of 10. Hold each for 3 seconds." */
    public String dose(Activity activity, Level level) {
        return activity.dose(level).text();
    }

    /** The medicine card in words: what packs say, and the sentences that are always shown beside it. */
    public String card(Activity card, Answers answers) {
        return Stream.of(
                        askFirst(card, answers).stream(),
                        packs(card, answers).stream().map(this::pack),
                        medicineTexts(answers).stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    /** The sentences that stand beside every medicine, with the numbers of the person's country. */
    public List<String> medicineTexts(Answers answers) {
        var help = catalogue.safety().numbers().in(answers.country());
        return catalogue.medicineTexts().stream()
                .map(text -> help.fill(text.text()))
                .toList();
    }

    /** Whom to ask before taking it, and what to say there; empty where nothing calls for it. */
    public Optional<String> askFirst(Activity card, Answers answers) {
        var reasons = catalogue.conditions().stream()
                .filter(condition -> condition.asksFirst().contains(card.code())
                        && answers.conditions().contains(condition.code()))
                .flatMap(condition -> Stream.ofNullable(condition.inMyWords()))
                .collect(Collectors.joining("; "));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(catalogue.safety().texts().askFirst(reasons));
    }

    /** The packs a card is about, as far as nothing hides them. */
    public List<Medicine> packs(Activity card, Answers answers) {
        return catalogue.medicines().stream()
                .filter(medicine -> card.code().equals(medicine.activity()) && medicine.country() == answers.country())
                .toList();
    }

    private String pack(Medicine medicine) {
        return say(
                "card.pack",
                medicine.product(),
                Objects.requireNonNullElse(medicine.usualDose(), ""),
                Objects.requireNonNullElse(medicine.shortestGap(), ""),
                Objects.requireNonNullElse(medicine.mostIn24h(), ""),
                Objects.requireNonNullElse(medicine.appShowsAtMost(), ""),
                Objects.requireNonNullElse(medicine.neverWith(), ""));
    }

    String against(String rule, List<String> details) {
        var detail = details.isEmpty() ? "" : details.get(0);
        var why = Why.of(rule);
        return switch (why) {
            case CONDITION ->
                say(
                        "leftOut.condition",
                        catalogue
                                .condition(rule)
                                .map(condition -> condition.question())
                                .orElse(rule));
            case COUNTRY -> say("leftOut." + why);
            case NOT_PICKED, FITS_TOO_LITTLE, COVERED -> say("leftOut." + rule, label("Approach", detail));
            case EQUIPMENT -> say("leftOut." + rule, label("Equipment", detail));
            case ACCESS, ONE_PRACTITIONER -> say("leftOut." + rule, label("Access", detail));
            case NO_SLOT ->
                say("leftOut." + rule, label("Timing", Timing.valueOf(detail).name()));
            case ONLY_FOR -> say("leftOut.ONLY_FOR." + detail);
            case NO_MINUTES, NOT_THIS_WEEK, COURSE_OVER, NO_ROOM_YET -> say("leftOut." + rule, Integer.valueOf(detail));
            default -> say("leftOut." + rule);
        };
    }

    private String label(String type, String constant) {
        return say("enum." + type + "." + constant);
    }

    public String say(String code, Object... details) {
        return messages.getMessage(code, details, Locale.UK);
    }
}
