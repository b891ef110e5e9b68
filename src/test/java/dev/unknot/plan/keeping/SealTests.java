package dev.unknot.plan.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unknot.plan.Hkdf;
import dev.unknot.plan.NewerVersion;
import dev.unknot.plan.PlanKey;
import dev.unknot.plan.keeping.Seal.BrokenSealException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTests {

    private static final byte[] PLAN = "a plan with RF_MOOD in it".getBytes(StandardCharsets.UTF_8);

    private final PlanKey key = PlanKey.random();

    @Test
    void opensWithItsKey() {
        assertThat(Seal.open(Seal.close(PLAN, key), key)).isEqualTo(PLAN);
    }

    @Test
    void refusesAPlanOfWhichAnyBitWasFlipped() {
        var sealed = Seal.close(PLAN, key);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            refuses(changed);
        }
    }

    /** Ten thousand times: a byte changed, a row swapped, or a part of another seal put in. */
    @Test
    void refusesWhateverWasTamperedWith() {
        var random = new Random(19);
        for (int time = 0; time < 10_000; time++) {
            var other = PlanKey.random();
            var version = (byte) (1 + random.nextInt(Seal.NEWEST));
            var sealed = Seal.close(PLAN, key, version);
            var tampered = switch (time % 4) {
                case 0 -> flipped(sealed, random);
                case 1 -> Seal.close(PLAN, other, version);
                case 2 -> spliced(sealed, Seal.close(PLAN, key, version), 5 + random.nextInt(9));
                default -> spliced(sealed, Seal.close(PLAN, other, version), 13);
            };
            refuses(tampered);
            assertThat(Seal.open(sealed, key)).isEqualTo(PLAN);
        }
    }

    /** A changed version byte can make a plan look newer than any version we know. */
    private void refuses(byte[] tampered) {
        boolean isNewer = Byte.toUnsignedInt(tampered[0]) > Seal.NEWEST;
        assertThatExceptionOfType(isNewer ? NewerVersion.class : BrokenSealException.class)
                .isThrownBy(() -> Seal.open(tampered, key));
    }

    /** Sealed by the first release. */
    @Test
    void opensWhatWasSealedByTheFirstVersion() {
        var old = PlanKey.parse("HLVgigDDASA4pL6JoNbwab8AeRY").orElseThrow();
        var sealed = HexFormat.of()
                .parseHex("0113b6d2789eff24079c4766d23ca379b53429ebd89450122d5e6e49b51901733269a77f7babf7234d7fd45cc14"
                        + "9e05e9b");
        assertThat(Seal.open(sealed, old)).asString(StandardCharsets.UTF_8).isEqualTo("a plan sealed before");
        sealed[0] = Seal.NEWEST;
        assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> Seal.open(sealed, old));
    }

    @Test
    void lengthsTellLittle() {
        for (int length : new int[] {0, 1, Seal.PADDED_TO - 1, Seal.PADDED_TO, Seal.PADDED_TO + 1}) {
            var plain = new byte[length];
            var sealed = Seal.close(plain, key);
            assertThat(sealed[0]).isEqualTo(Seal.NEWEST);
            assertThat((sealed.length - 1 - 12 - 16) % Seal.PADDED_TO).isZero();
            assertThat(Seal.open(sealed, key)).isEqualTo(plain);
        }
    }

    private static byte[] flipped(byte[] sealed, Random random) {
        var flipped = sealed.clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 + random.nextInt(255));
        return flipped;
    }

    private static byte[] spliced(byte[] head, byte[] tail, int at) {
        var spliced = tail.clone();
        System.arraycopy(head, 0, spliced, 0, at);
        return spliced;
    }

    @Test
    void refusesAnotherKey() {
        var sealed = Seal.close(PLAN, key);
        assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> Seal.open(sealed, PlanKey.random()));
    }

    @Test
    void neverSealsTwiceAlikeAndShowsNothing() {
        var seen = new HashSet<String>();
        for (int time = 0; time < 10_000; time++) {
            var sealed = Seal.close(PLAN, key);
            assertThat(seen.add(HexFormat.of().formatHex(sealed, 1, 13))).isTrue();
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("RF_MOOD");
        }
    }

    /** RFC 5869, appendix A.3, the first block. */
    @Test
    void derivesAsTheStandardSays() throws GeneralSecurityException {
        var secret = HexFormat.of().parseHex("0b".repeat(22));
        assertThat(Hkdf.derive(secret, new byte[0]))
                .isEqualTo(HexFormat.of().parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"));
    }

    @Test
    void aMillionKeysAreNeverTheSameAndEvenInEveryBit() {
        int keys = 1_000_000;
        var beginnings = new long[keys];
        var ones = new int[160];
        for (int n = 0; n < keys; n++) {
            var secret = PlanKey.random().secret();
            beginnings[n] = ByteBuffer.wrap(secret).getLong();
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += secret[bit / 8] >> (bit % 8) & 1;
            }
        }
        Arrays.sort(beginnings);
        for (int n = 1; n < keys; n++) {
            assertThat(beginnings[n] == beginnings[n - 1]).isFalse();
        }
        for (int count : ones) {
            assertThat(count).isBetween(keys / 1000 * 495, keys / 1000 * 505);
        }
    }

    @Test
    void keysAreReadAsWrittenAndNothingElseIsAKey() {
        assertThat(PlanKey.parse(key.text())).contains(key);
        assertThat(key.text()).hasSize(27).doesNotContain("=");
        assertThat(key.toString()).doesNotContain(key.text());
        for (var wrong :
                new String[] {"", "a", key.text() + "A", key.text().substring(1), "x".repeat(26) + "!", "_".repeat(27)
                }) {
            assertThat(PlanKey.parse(wrong)).isEqualTo(Optional.empty());
        }
    }
}
