package dev.unknot.assessment;

import dev.unknot.web.Option;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whether answers about health may be used. Without a yes there is no question; the yes travels with the answers, as the
 * version of the words it was given to.
 */
@Component
public class HealthConsent {

    /** The version of the text under {@code assessment.consent}. Increase it when you change the text; people are then asked again. */
    public static final int TEXT = 1;

    static final String FIELD = "consent";

    private final MessageSource messages;

    HealthConsent(MessageSource messages) {
        this.messages = messages;
    }

    /** Whether the words of today were agreed to. */
    public static boolean isGiven(Typed typed) {
        return typed.first(FIELD).equals(Integer.toString(TEXT));
    }

    /** What to say to somebody who did not agree. */
    public String askToAgree() {
        return say("assessment.consent.missing");
    }

    /** The box to tick. */
    public List<Option> box() {
        return List.of(new Option(Integer.toString(TEXT), say("assessment.consent.yes")));
    }

    private String say(String code) {
        return messages.getMessage(code, null, Locale.UK);
    }
}
