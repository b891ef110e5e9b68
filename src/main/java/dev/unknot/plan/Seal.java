package dev.unknot.plan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a plan with AES-256-GCM under a key that only the link can give: HKDF-SHA-256 (RFC 5869) of the plan key.
 *
 * <p>A sealed plan is one byte for the version, twelve for the nonce, then the ciphertext with its tag. The version and the
 * row's look-up hash are authenticated too, so that a plan opens in its own row only.
 */
final class Seal {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "unknot plan 1".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] close(byte[] plain, PlanKey key) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The plan could not be sealed", e);
        }
    }

    /**
     * @throws BrokenSealException if a byte was changed, the row belongs to another key, or the version is unknown
     */
    static byte[] open(byte[] sealed, PlanKey key) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new BrokenSealException();
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException();
        }
    }

    private static Cipher cipher(int mode, PlanKey key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(Hkdf.derive(key.secret(), PURPOSE), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(key.lookup());
        return cipher;
    }

    /** What was stored is not what was sealed. */
    static final class BrokenSealException extends RuntimeException {

        BrokenSealException() {
            super("A sealed plan does not open", null, false, false);
        }
    }
}
