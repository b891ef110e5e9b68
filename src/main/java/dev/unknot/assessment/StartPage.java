package dev.unknot.assessment;

import dev.unknot.time.TimeZones;
import dev.unknot.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Says what the form is, and asks whether it may use answers about health. Without a yes there is no question; the yes
 * travels with the answers, as the version of the words it was given to.
 */
@Component
public class StartPage {

    /** The version of the text under {@code assessment.consent}. Increase it when you change the text; people are then asked again. */
    public static final int CONSENT_TEXT = 1;

    static final String CONSENT = "consent";

    private final MessageSource messages;

    StartPage(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether the words of today were agreed to. */
    public static boolean isAgreed(Typed typed) {
        return typed.first(CONSENT).equals(Integer.toString(CONSENT_TEXT));
    }

    /** What to say to somebody who did not agree. */
    public String askToAgree() {
        return say("assessment.consent.missing");
    }

    /** The box to tick. */
    public List<Option> box() {
        return List.of(new Option(Integer.toString(CONSENT_TEXT), say("assessment.consent.yes")));
    }

    String show(Model model) {
        return show(new Typed(Map.of()), Map.of(), model);
    }

    /**
     * The page for somebody who got further without a yes. What they answered is kept, and they go on where they were.
     *
     * @return the name of the view
     */
    public String leadBack(Typed typed, Model model) {
        return show(typed, Map.of(CONSENT, askToAgree()), model);
    }

    private String show(Typed typed, Map<String, String> errors, Model model) {
        model.addAttribute("box", box());
        model.addAttribute("errors", errors);
        model.addAttribute(
                "step", Step.parse(typed.first("step")).map(Step::name).orElse(null));
        model.addAttribute("timeZone", typed.first(TimeZones.FIELD));
        model.addAttribute("carried", typed.carriedPast(Set.of(CONSENT, TimeZones.FIELD)));
        return "assessment/start";
    }

    private String say(String code) {
        return messages.getMessage(code, null, Locale.UK);
    }
}
