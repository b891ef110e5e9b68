package dev.unknot.web;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a group of radio buttons or tick boxes.
 *
 * @param value what the form sends; {@link #NONE} among tick boxes sets the choice apart from the others
 * @param label the words beside the box
 * @param hint more words below it, if they help
 */
public record Option(String value, String label, @Nullable String hint) {

    /** The value of "None of these". */
    public static final String NONE = "NONE";

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** Whether choosing it means choosing nothing else. */
    public boolean isNone() {
        return value.equals(NONE);
    }
}
