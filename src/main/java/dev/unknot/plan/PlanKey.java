package dev.unknot.plan;

import dev.unknot.input.FormToken;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret in the link to a plan: 160 random bits, as 27 characters.
 *
 * <p>It is stored nowhere. The plan is found by its hash and opened with a key derived from it. Its text is kept out of
 * {@link #toString()}, so that no log can name it by accident.
 */
public final class PlanKey {

    private static final int BYTES = 20;
    private static final int CHARACTERS = 27;
    private static final int NUMBER_LENGTH = 6;
    /** No vowels, so that it spells nothing, and no two that look alike. */
    private static final String NUMBER_ALPHABET = "23456789CDFGHJKMNPQRTVWX";

    private static final Pattern NUMBER = Pattern.compile("[" + NUMBER_ALPHABET + "]{3}-?[" + NUMBER_ALPHABET + "]{3}");

    private static final byte[] PURPOSE = "unknot key 1 ".getBytes(StandardCharsets.US_ASCII);
    private static final int ALIAS_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private PlanKey(byte[] secret) {
        this.secret = secret;
    }

    /** A new key that nobody else has. */
    public static PlanKey random() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new PlanKey(secret);
    }

    /**
     * The key that a token gives for what was sent along with it: the same for the same, and else another one. Without the
     * token nobody finds it.
     */
    public static PlanKey of(FormToken token, byte[] sentAlong) {
        try {
            var purpose = ByteBuffer.allocate(PURPOSE.length + sentAlong.length)
                    .put(PURPOSE)
                    .put(sentAlong)
                    .array();
            return new PlanKey(Arrays.copyOf(Hkdf.derive(token.secret(), purpose), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    /** The key whose bits are this number of at most 160 bits. */
    static PlanKey of(BigInteger number) {
        var secret = new byte[BYTES];
        var bytes = number.toByteArray();
        int length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, secret, BYTES - length, length);
        return new PlanKey(secret);
    }

    /** The key in a link, if it has the form of one. */
    public static Optional<PlanKey> parse(String text) {
        if (text.length() != CHARACTERS || !text.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        var key = new PlanKey(Base64.getUrlDecoder().decode(text));
        return key.text().equals(text) ? Optional.of(key) : Optional.empty();
    }

    /** The key as it appears in the link. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /**
     * Another name of the plan, for one purpose: 128 bits as 32 characters. It is always the same, and nobody can get from it
     * to the key or to the name for another purpose (RFC 5869).
     */
    public String alias(String purpose) {
        return HexFormat.of().formatHex(derived("unknot alias " + purpose), 0, ALIAS_BYTES);
    }

    /** Six characters that tell papers of different plans apart, and lead nowhere. */
    public String number() {
        var bytes = derived("unknot plan number");
        var number = new StringBuilder();
        for (int place = 0; place < NUMBER_LENGTH; place++) {
            number.append(NUMBER_ALPHABET.charAt(Math.floorMod(bytes[place], NUMBER_ALPHABET.length())));
        }
        return number.insert(NUMBER_LENGTH / 2, '-').toString();
    }

    /** Whether somebody took the number on a paper for the key. */
    public static boolean isNumber(String typed) {
        return NUMBER.matcher(typed.toUpperCase(Locale.ROOT)).matches();
    }

    private byte[] derived(String purpose) {
        try {
            return Hkdf.derive(secret, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }

    /** What is stored to find the plan by: SHA-256 of the key. */
    public byte[] lookup() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public byte[] secret() {
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
