package dev.unknot.plan;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A plan's key as it is printed, to be typed by hand: in groups, without capitals that matter and without two signs that
 * look alike (Crockford's base 32), with a check sign at the end. It is the same key as in the link, written differently.
 */
public final class SpelledKey {

    /** What a spelling looks like, whatever is between its groups. */
    static final int SIGNS = 33;

    private static final int GROUP = 3;
    private static final int BASE = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}-]");
    private static final Pattern GROUPS = Pattern.compile("(?<=\\G.{" + GROUP + "})(?!$)");

    private SpelledKey() {}

    /** The spelling of a key: 33 signs in groups of three, with dashes between them. */
    public static String of(PlanKey key) {
        var secret = key.secret();
        var spelled = new StringBuilder();
        var rest = new BigInteger(1, secret);
        for (int place = 1; place < SIGNS; place++) {
            spelled.insert(0, ALPHABET.charAt(rest.mod(BigInteger.valueOf(BASE)).intValue()));
            rest = rest.shiftRight(5);
        }
        return GROUPS.matcher(spelled.append(check(secret))).replaceAll("-");
    }

    /** The key of a spelling in small or capital letters, if its check sign fits: most slips of a finger are noticed. */
    public static Optional<PlanKey> read(String typed) {
        var signs = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (signs.length() != SIGNS || !signs.chars().allMatch(sign -> ALPHABET.indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        for (int place = 0; place < SIGNS - 1; place++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(signs.charAt(place))));
        }
        var key = PlanKey.of(number);
        return check(key.secret()) == signs.charAt(SIGNS - 1) ? Optional.of(key) : Optional.empty();
    }

    private static char check(byte[] secret) {
        var sum = new CRC32C();
        sum.update(secret);
        return ALPHABET.charAt((int) (sum.getValue() % BASE));
    }
}
