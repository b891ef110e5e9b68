package dev.unknot.assessment;

import dev.unknot.input.Input;
import dev.unknot.safety.Answers;
import dev.unknot.safety.Condition;
import dev.unknot.safety.RedFlag;
import dev.unknot.safety.SafetyRules;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which questions about danger to ask again of those who answered an older version of them: those that have changed since.
 * Those who answered today's are asked only what they said yes to: by newer rules it may mean more than it did.
 */
@Component
public class ChangedQuestions {

    private final SymptomForm form;

    ChangedQuestions(SymptomForm form) {
        this.form = form;
    }

    /**
     * The questions to ask again.
     *
     * @param old what was answered then
     * @param since the version of the questions that was answered then
     */
    public Asked askedOf(Answers old, int since) {
        return new Asked(
                form.signs().stream()
                        .filter(flag -> isAskedAgain(flag.since(), since, isYes(old, flag.code())))
                        .toList(),
                form.conditions().stream()
                        .filter(condition -> isAskedAgain(
                                condition.since(), since, old.conditions().contains(condition.code())))
                        .toList());
    }

    /** All questions about danger. */
    public Asked all() {
        return new Asked(form.signs(), form.conditions());
    }

    private static boolean isAskedAgain(int itsVersion, int since, boolean wasYes) {
        return since < SafetyRules.QUESTIONS ? itsVersion > since : wasYes;
    }

    private static boolean isYes(Answers old, String code) {
        return old.redFlags().contains(code) || old.notSure().contains(code);
    }

    /** What is asked again, beside whether somebody has looked at the pain since it last changed, which is always asked. */
    public record Asked(List<RedFlag> signs, List<Condition> conditions) {

        Set<String> signCodes() {
            return codes(signs.stream().map(RedFlag::code).toList());
        }

        Set<String> conditionCodes() {
            return codes(conditions.stream().map(Condition::code).toList());
        }

        private static Set<String> codes(Collection<String> codes) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        }

        /** Reads what a program answers. */
        public Given read(Input in) {
            var yes = in.codes("redFlags", signCodes());
            var mayBeUnsure = signs.stream()
                    .filter(flag -> flag.notSure() != null)
                    .map(RedFlag::code)
                    .toList();
            var notSure = in.has("notSure") ? in.codes("notSure", mayBeUnsure) : Set.<String>of();
            if (!Collections.disjoint(notSure, yes)) {
                in.refuse("notSure", "sureToo");
            }
            return new Given(in.yesNo("clinicianAssessed"), yes, notSure, in.codes("conditions", conditionCodes()));
        }

        /** The old answers, and in place of those that are asked again what is given now. */
        public Answers answers(Answers old, Given now) {
            return old.answering(
                    now.clinicianAssessed(),
                    and(old.redFlags(), signCodes(), now.redFlags()),
                    and(old.notSure(), signCodes(), now.notSure()),
                    and(old.conditions(), conditionCodes(), now.conditions()));
        }

        private static Set<String> and(Set<String> old, Set<String> askedAgain, Set<String> now) {
            var all = new LinkedHashSet<>(old);
            all.removeAll(askedAgain);
            all.addAll(now);
            return all;
        }
    }

    /**
     * What is answered now.
     *
     * @param redFlags codes of the signs that are there
     * @param notSure codes of those that may be there
     * @param conditions codes of the conditions
     */
    public record Given(boolean clinicianAssessed, Set<String> redFlags, Set<String> notSure, Set<String> conditions) {}
}
