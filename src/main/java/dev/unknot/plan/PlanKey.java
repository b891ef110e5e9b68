package dev.unknot.plan;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret in the link to a plan: 160 bits by chance, as 27 characters.
 *
 * <p>It is stored nowhere. The plan is found by its hash and opened with a key derived from it. Its text is kept out of
 * {@link #toString()}, so that no log can name it by accident.
 */
public final class PlanKey {

    private static final int BYTES = 20;
    private static final int CHARACTERS = 27;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private PlanKey(byte[] secret) {
        this.secret = secret;
    }

    /** A new key that nobody else has. */
    static PlanKey random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new PlanKey(secret);
    }

    /** The key in a link, if it has the form of one. */
    static Optional<PlanKey> parse(String text) {
        if (text.length() != CHARACTERS || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        var key = new PlanKey(Base64.getUrlDecoder().decode(text));
        return key.text().equals(text) ? Optional.of(key) : Optional.empty();
    }

    /** The key as it stands in the link. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What is stored to find the plan by: SHA-256 of the key. */
    byte[] lookup() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    byte[] secret() {
        return secret.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlanKey key && MessageDigest.isEqual(secret, key.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "PlanKey[***]";
    }
}
