package dev.unknot.plan.keeping;

import dev.unknot.plan.Hkdf;
import dev.unknot.plan.NewerVersion;
import dev.unknot.plan.PlanKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a plan with AES-256-GCM under a key that only the link can give: HKDF-SHA-256 (RFC 5869) of the plan key.
 *
 * <p>A sealed plan is one byte for the version, twelve for the nonce, then the ciphertext with its tag. The version and the
 * row's look-up hash are authenticated too, so that a plan opens in its own row only. Each version derives a key of its own.
 * All of them are read, and the newest is written: a plan that was sealed long ago is sealed again with its next change.
 */
final class Seal {

    static final byte NEWEST = 2;

    /** Seals end on a multiple of this, so that their length says little about what is in them. */
    static final int PADDED_TO = 1024;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte END = (byte) 0x80;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] close(byte[] plain, PlanKey key) {
        return close(plain, key, NEWEST);
    }

    /** As it was done in the days of a version. */
    static byte[] close(byte[] plain, PlanKey key, byte version) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, version, nonce).doFinal(isPadded(version) ? padded(plain) : plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(version)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The plan could not be sealed", e);
        }
    }

    /**
     * @throws NewerVersion if it was sealed in a way that is not known here
     * @throws BrokenSealException if a byte was changed, or the row belongs to another key
     */
    static byte[] open(byte[] sealed, PlanKey key) {
        if (sealed.length > 0 && Byte.toUnsignedInt(sealed[0]) > NEWEST) {
            throw NewerVersion.doesNotOpen("seal " + Byte.toUnsignedInt(sealed[0]));
        }
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] < 1) {
            throw new BrokenSealException();
        }
        var version = sealed[0];
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        try {
            var plain = cipher(Cipher.DECRYPT_MODE, key, version, nonce)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
            return isPadded(version) ? withoutPadding(plain) : plain;
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException();
        }
    }

    private static Cipher cipher(int mode, PlanKey key, byte version, byte[] nonce) throws GeneralSecurityException {
        var purpose = ("unknot plan " + version).getBytes(StandardCharsets.US_ASCII);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(Hkdf.derive(key.secret(), purpose), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {version});
        cipher.updateAAD(key.lookup());
        return cipher;
    }

    /** The first version showed how long a plan is. */
    private static boolean isPadded(byte version) {
        return version > 1;
    }

    private static byte[] padded(byte[] plain) {
        var padded = Arrays.copyOf(plain, (plain.length / PADDED_TO + 1) * PADDED_TO);
        padded[plain.length] = END;
        return padded;
    }

    private static byte[] withoutPadding(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] != END) {
            end--;
        }
        return Arrays.copyOf(padded, end);
    }

    /** What was stored is not what was sealed. */
    static final class BrokenSealException extends RuntimeException {

        BrokenSealException() {
            super("A sealed plan does not open", null, false, false);
        }
    }
}
