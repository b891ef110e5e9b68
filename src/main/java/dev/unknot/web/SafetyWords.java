package dev.unknot.web;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.safety.Help;
import dev.unknot.safety.SupportTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said beside questions and results, for the templates. */
@Component
public class SafetyWords {

    private final SupportTexts texts;
    private final Help anywhere;

    SafetyWords(Catalogue catalogue) {
        this.texts = catalogue.safety().texts();
        this.anywhere = catalogue.safety().numbers().anywhere();
    }

    /** The words of a code, for readers of whom nobody knows where they are. */
    public String say(String code) {
        return say(code, anywhere);
    }

    /** The words of a code, with the numbers of a place. */
    public String say(String code, Help help) {
        return help.fill(texts.text(code));
    }

    /** What stands under a question, an answer or an activity. */
    public List<String> under(String code) {
        return texts.under(code).stream().map(anywhere::fill).toList();
    }
}
