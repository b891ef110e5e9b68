package dev.unknot.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unknot.plan.Seal.BrokenSealException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
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
            assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> Seal.open(changed, key));
        }
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
    void keysAreLongEnoughNeverTheSameAndEvenInEveryBit() {
        int keys = 100_000;
        var seen = new HashSet<String>();
        var ones = new int[160];
        for (int n = 0; n < keys; n++) {
            var random = PlanKey.random();
            assertThat(seen.add(random.text())).isTrue();
            var secret = random.secret();
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += secret[bit / 8] >> (bit % 8) & 1;
            }
        }
        for (int count : ones) {
            assertThat(count).isBetween(keys * 49 / 100, keys * 51 / 100);
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
