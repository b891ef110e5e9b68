package dev.unknot.plan;

import dev.unknot.guard.InvalidInput;
import dev.unknot.guard.InvalidInput.FieldError;
import dev.unknot.input.FormToken;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The header with which a program may send a request twice and have it done once. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /**
     * @return empty if the header was not sent
     * @throws InvalidInput if it does not have the form of a token
     */
    public static Optional<FormToken> parse(@Nullable String value) {
        var token = Optional.ofNullable(value).flatMap(FormToken::parse);
        if (value != null && token.isEmpty()) {
            throw new InvalidInput(
                    new FieldError(HEADER, "Send 27 to 64 random characters of base64url.", List.of(FormToken.FORM)));
        }
        return token;
    }
}
