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
 * The steps of the symptom form, in order, with the fields each asks for. Danger comes first. Those named {@code AFTER_…} are
 * part of the step before, and only asked when an answer opens one of their questions.
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
    WEEK("activityLevel", "minutesPerDay", "equipment", "budget", "access", "medicineUse", "likes", "dislikes");

    /** The steps in which signs are ticked. */
    static final Set<Step> SIGNS = Set.of(EMERGENCY, TODAY, AFTER_TODAY, SOON, AFTER_WHERE, AFTER_HEALTH, AFTER_MOOD);

    private static final Set<Step> FOLLOWING = Set.of(AFTER_TODAY, AFTER_WHERE, AFTER_HEALTH, AFTER_MOOD);

    private final List<String> fields;

    Step(String... fields) {
        this.fields = List.of(fields);
    }

    /**
     * The step in which a red flag is asked: by its level, or after the answer that opens it.
     *
     * @throws IllegalArgumentException if no step follows that answer
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
                        .orElseThrow(() -> new IllegalArgumentException("No step asks " + flag.code()));
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

    /** The step of a field. */
    static Optional<Step> asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst();
    }

    List<String> fields() {
        return fields;
    }

    /** The field for signs that are there. */
    String yes() {
        return fields.get(0);
    }

    /** The field for signs that may be there, where there is one. */
    Optional<String> notSure() {
        return SIGNS.contains(this) && fields.size() > 1 ? Optional.of(fields.get(1)) : Optional.empty();
    }

    /** Whether it is only asked when an answer before opens it. */
    boolean follows() {
        return FOLLOWING.contains(this);
    }

    /** The step that is shown with it: itself, or the one that it follows. */
    Step shownWith() {
        return follows() ? values()[ordinal() - 1] : this;
    }

    /** The name in templates, addresses and messages, such as {@code where}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
