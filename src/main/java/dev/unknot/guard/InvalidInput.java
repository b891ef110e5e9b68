package dev.unknot.guard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * A request that says something the application cannot use. Under {@code /api} it becomes a 400 that names the fields, and
 * says what is more urgent than them.
 */
public final class InvalidInput extends RuntimeException {

    /**
     * What is wrong with one field.
     *
     * @param field where it is, such as {@code availability[0].day}
     * @param message what is wrong, in words for a person
     * @param allowed the values it may have; empty if they cannot be listed
     */
    public record FieldError(
            String field,
            String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed) {

        public FieldError {
            allowed = List.copyOf(allowed);
        }

        public FieldError(String field, String message) {
            this(field, message, List.of());
        }
    }

    private final transient List<FieldError> errors;
    private final int more;
    private final transient Map<String, Object> urgent;

    /** @param more how many errors there are that the list leaves out */
    public InvalidInput(List<FieldError> errors, int more) {
        this(errors, more, Map.of());
    }

    private InvalidInput(List<FieldError> errors, int more, Map<String, Object> urgent) {
        super("Invalid input", null, false, false);
        this.errors = List.copyOf(errors);
        this.more = more;
        this.urgent = Map.copyOf(urgent);
    }

    public InvalidInput(List<FieldError> errors) {
        this(errors, 0);
    }

    public InvalidInput(FieldError... errors) {
        this(List.of(errors));
    }

    /** The same, and what the other side must be told before it. */
    public InvalidInput with(Map<String, Object> urgent) {
        return new InvalidInput(errors, more, urgent);
    }

    /** What the other side must be told first, by the names of the members that say it. */
    public Map<String, Object> urgent() {
        return urgent;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** How many errors there are besides those named. */
    public int more() {
        return more;
    }
}
