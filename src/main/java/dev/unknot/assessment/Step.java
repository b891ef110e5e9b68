package dev.unknot.assessment;

import dev.unknot.safety.Question;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.TriageLevel;
import dev.unknot.safety.When;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The pages of the symptom form, in order, with the fields each asks for. Danger comes first; the last shows all answers.
 * Pages named {@code AFTER_…} are only shown when an answer before opens one of their questions.
 */
enum Step {
    EMERGENCY("emergencySigns", "emergencyNotSure"),
    TODAY("todaySigns"),
    AFTER_TODAY("clotSigns"),
    SOON("soonSigns"),
    WHERE("country", "age", "location", "duration", "onset", "clinicianAssessed"),
    AFTER_WHERE("agedSigns"),
    HOW("pattern", "aggravators", "pain", "enjoyment", "generalActivity", "flareUp"),
    HEALTH("conditions"),
    AFTER_HEALTH("heartSigns"),
    MOOD("sleep", "phqInterest", "phqDown", "gadNervous", "gadWorry"),
    AFTER_MOOD("safeSigns", "safeNotSure"),
    WEEK("activityLevel", "minutesPerDay", "equipment", "budget", "access", "medicineUse", "likes", "dislikes"),
    CHECK();

    /** The pages on which signs are ticked. */
    static final Set<Step> SIGNS = Set.of(EMERGENCY, TODAY, AFTER_TODAY, SOON, AFTER_WHERE, AFTER_HEALTH, AFTER_MOOD);

    private static final Set<Step> FOLLOWING = Set.of(AFTER_TODAY, AFTER_WHERE, AFTER_HEALTH, AFTER_MOOD);

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    static Optional<Step> parse(String name) {
        for (var step : values()) {
            if (step.name().equals(name)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    /** The page that asks for a field. */
    static Optional<Step> asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst();
    }

    /**
     * The page on which a red flag is asked: by its level, or after the answer that opens it.
     *
     * @throws IllegalArgumentException if no page follows that answer
     */
    static Step of(RedFlag flag) {
        var opening = flag.askedWhen();
        return opening == null
                ? of(flag.level())
                : opening.when()
                        .leaves()
                        .map(Step::after)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No page asks " + flag.code()));
    }

    private static Step of(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> TODAY;
            case SEE_CLINICIAN_SOON, CAUTION, NONE -> SOON;
        };
    }

    private static Optional<Step> after(When answer) {
        if (answer instanceof When.Flag) {
            return Optional.of(AFTER_TODAY);
        }
        if (answer instanceof When.Answered) {
            return Optional.of(AFTER_HEALTH);
        }
        return answer instanceof When.AtLeast number ? after(number.question()) : Optional.empty();
    }

    private static Optional<Step> after(Question question) {
        return switch (question) {
            case AGE -> Optional.of(AFTER_WHERE);
            case PHQ2, GAD2 -> Optional.of(AFTER_MOOD);
            default -> Optional.empty();
        };
    }

    List<String> fields() {
        return fields;
    }

    /** The field for signs that are there. */
    String yes() {
        return fields.get(0);
    }

    /** The field for signs that may be there, on pages that have one. */
    Optional<String> notSure() {
        return SIGNS.contains(this) && fields.size() > 1 ? Optional.of(fields.get(1)) : Optional.empty();
    }

    /** Whether one list is all there is to answer. Conditions are one field, too, but under many headings. */
    boolean asksOneQuestion() {
        return SIGNS.contains(this);
    }

    /** Whether it is only shown when an answer before opens it. */
    boolean follows() {
        return FOLLOWING.contains(this);
    }

    /** The name in templates and messages, such as {@code where}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place among the pages that everybody sees; a page that follows another is part of it. */
    int number() {
        return (int) Arrays.stream(values())
                .filter(step -> step.ordinal() <= ordinal() && !step.follows())
                .count();
    }

    /** How many pages everybody sees. */
    static int total() {
        return CHECK.number();
    }

    Optional<Step> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    Optional<Step> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
