package dev.unknot.input;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Random, and sent along with a form, so that sending the form twice is sending it once. As secret as what the form
 * makes: its text is kept out of {@link #toString()}.
 *
 * @param text 27 to 64 characters of base64url, 160 bits or more
 */
public record FormToken(String text) {

    /** What a token looks like, for people who write programs. */
    public static final String FORM = "[A-Za-z0-9_-]{27,64}";

    private static final Pattern TOKEN = Pattern.compile(FORM);
    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new token that nobody else has. */
    public static FormToken random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** The token in a text, if it has the form of one. */
    public static Optional<FormToken> parse(String text) {
        return TOKEN.matcher(text).matches() ? Optional.of(new FormToken(text)) : Optional.empty();
    }

    /** Its characters as bytes. */
    public byte[] secret() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "FormToken[***]";
    }
}
