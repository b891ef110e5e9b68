package dev.unknot.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What is said beside questions and results, and to people who are not sure. */
public record SupportTexts(LocalDate reviewBy, List<Text> texts, List<NotSure> notSure) {

    private static final String SAY = "{say}";
    private static final String ASK_FIRST = "ST_09";

    public SupportTexts {
        texts = List.copyOf(texts);
        notSure = List.copyOf(notSure);
    }

    /**
     * One sentence or two.
     *
     * @param code stable name, such as {@code ST_01}
     * @param where where it stands, for reviewers
     * @param under codes of questions, answers and activities under which it stands
     * @param with codes of flags, conditions and rules with which it stands on the result and on the plan
     * @param onPaperWith codes with which it stands on paper too
     */
    public record Text(
            String code, String text, String where, List<String> under, List<String> with, List<String> onPaperWith) {

        public Text {
            under = under == null ? List.of() : List.copyOf(under);
            with = with == null ? List.of() : List.copyOf(with);
            onPaperWith = onPaperWith == null ? List.of() : List.copyOf(onPaperWith);
        }
    }

    /**
     * What "not sure" is told at a level.
     *
     * @param flags the only flags it is for; all others where empty
     */
    public record NotSure(TriageLevel level, List<String> flags, String text) {

        public NotSure {
            flags = List.copyOf(flags);
        }

        private boolean isFor(RedFlag flag, TriageLevel atLevel) {
            return level == atLevel && (flags.isEmpty() || flags.contains(flag.code()));
        }
    }

    /**
     * The words of a code.
     *
     * @throws IllegalArgumentException if there are none
     */
    public String text(String code) {
        return texts.stream()
                .filter(text -> text.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no text " + code))
                .text();
    }

    /** What stands under a question, an answer or an activity, placeholders in it; mostly nothing. */
    public List<String> under(String code) {
        return texts.stream()
                .filter(text -> text.under().contains(code))
                .map(Text::text)
                .toList();
    }

    /**
     * The advice on a medicine to ask about first.
     *
     * @param reasons what to say there
     */
    public String askFirst(String reasons) {
        return text(ASK_FIRST).replace("{reasons}", reasons);
    }

    /** What else is said to this person. */
    public List<String> with(Triage triage) {
        return said(triage, Text::with);
    }

    /** What of it is said on paper too, where others read along. */
    public List<String> onPaperWith(Triage triage) {
        return said(triage, Text::onPaperWith);
    }

    private List<String> said(Triage triage, Function<Text, List<String>> with) {
        return texts.stream()
                .filter(text -> with.apply(text).stream().anyMatch(triage::has))
                .map(text -> triage.help().fill(text.text()))
                .toList();
    }

    /** What a person is told who is not sure about a flag; the words that are for it alone come first in the file. */
    public String notSure(RedFlag flag, RedFlag.NotSure answer) {
        return notSure.stream()
                .filter(words -> words.isFor(flag, answer.level()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No words for not being sure about " + flag.code()))
                .text()
                .replace(SAY, answer.say());
    }
}
