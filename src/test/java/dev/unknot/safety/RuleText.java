package dev.unknot.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a rule as clinicians write it: codes, groups, comparisons, AND, OR, NOT and brackets. */
final class RuleText {

    private static final Pattern WORD = Pattern.compile("\\(|\\)|>=|=|[A-Z0-9_]+");
    private static final When SEEN = new When.Is(Question.CLINICIAN_ASSESSED, "true");
    private static final When FLARE_UP = new When.Is(Question.FLARE_UP, "true");
    private static final Map<String, Question> NAMES = Map.of("MEDS_USE", Question.MEDICINE_USE);

    private final List<String> words;
    private int at;

    private RuleText(String text) {
        words = WORD.matcher(text).results().map(match -> match.group()).toList();
    }

    static When parse(String text) {
        var rule = new RuleText(text);
        var when = rule.any();
        if (rule.at < rule.words.size()) {
            throw new IllegalArgumentException("Cannot read " + text + " from " + rule.words.get(rule.at));
        }
        return when;
    }

    private When any() {
        var parts = new ArrayList<When>(List.of(all()));
        while (isNext("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new When.Any(parts);
    }

    private When all() {
        var parts = new ArrayList<When>(List.of(one()));
        while (isNext("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new When.All(parts);
    }

    private When one() {
        if (isNext("NOT")) {
            return new When.Not(one());
        }
        if (isNext("(")) {
            var inner = any();
            at++; // the closing bracket
            return inner;
        }
        return leaf(words.get(at++));
    }

    private When leaf(String word) {
        if (word.startsWith("RF_")) {
            return new When.Flag(word);
        }
        if (word.startsWith("C_")) {
            return new When.Answered(word);
        }
        if (word.equals("SEEN")) {
            return SEEN;
        }
        if (word.equals("FLARE_UP")) {
            return FLARE_UP;
        }
        if (isNext(">=")) {
            return new When.AtLeast(question(word), Integer.parseInt(words.get(at++)));
        }
        if (isNext("=")) {
            return new When.Is(question(word), words.get(at++));
        }
        return isNext("HAS") ? new When.Has(question(word), words.get(at++)) : new When.Group(word);
    }

    private static Question question(String name) {
        return NAMES.getOrDefault(
                name,
                Arrays.stream(Question.values())
                        .filter(question -> question.name().equals(name))
                        .findFirst()
                        .orElse(Question.AGE));
    }

    private boolean isNext(String word) {
        if (at < words.size() && words.get(at).equals(word)) {
            at++;
            return true;
        }
        return false;
    }
}
