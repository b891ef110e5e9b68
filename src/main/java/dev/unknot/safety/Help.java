package dev.unknot.safety;

/**
 * Whom to ring in one place, as it stands in sentences such as "Call {emergency} now".
 *
 * @param emergency the number for an ambulance
 * @param healthLine whom to ask the same day
 * @param hospital what people call the emergency department
 * @param crisis who listens when somebody may hurt themselves
 * @param safetyLine who listens when somebody is hurt by another
 */
public record Help(String emergency, String healthLine, String hospital, String crisis, String safetyLine) {

    static final String CRISIS = "{crisis}";

    /** A text with its placeholders filled. */
    public String fill(String text) {
        return text.replace("{emergency}", emergency)
                .replace("{healthline}", healthLine)
                .replace("{hospital}", hospital)
                .replace(CRISIS, crisis)
                .replace("{safetyline}", safetyLine);
    }
}
