package dev.unknot.plan;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), without salt and for one block of output, which is all a 256-bit key needs. */
public final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[32];

    private Hkdf() {}

    /** 32 bytes for one purpose, from a secret that is already as good as random. */
    public static byte[] derive(byte[] secret, byte[] purpose) throws GeneralSecurityException {
        var extracted = hmac(NO_SALT, secret);
        return hmac(
                extracted,
                ByteBuffer.allocate(purpose.length + 1)
                        .put(purpose)
                        .put((byte) 1)
                        .array());
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        var mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        return mac.doFinal(message);
    }
}
