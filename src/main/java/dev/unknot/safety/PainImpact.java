package dev.unknot.safety;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much pain weighs on a life: the mean of three answers from 0 to 10, for the pain itself, for the joy it spoils and
 * for what it gets in the way of (S60). One point less is a change that people notice (S61).
 *
 * @param tenths 0–100
 */
public record PainImpact(int tenths) {

    private static final int MOST = 30;
    private static final int NOTICED = 10;

    /** From which score on somebody should look at it if nothing has changed after {@value #WEEKS_TO_TRY} weeks. */
    private static final int WORTH_A_LOOK = 30;

    /** For how long to try before somebody should look at it. */
    public static final int WEEKS_TO_TRY = 6;

    public PainImpact {
        if (tenths < 0 || tenths > 100) {
            throw new IllegalArgumentException("A score has 0 to 100 tenths");
        }
    }

    /** The score of three answers, each 0–10. */
    static PainImpact of(int pain, int enjoyment, int generalActivity) {
        return ofSum(pain + enjoyment + generalActivity);
    }

    private static PainImpact ofSum(int sum) {
        return new PainImpact(Math.round(sum * 10 / 3f));
    }

    /** 0.0–10.0, with one decimal. */
    public BigDecimal score() {
        return BigDecimal.valueOf(tenths, 1);
    }

    /** The highest score that is a good response to this one: a point less, or 30 in a hundred; empty for 0. */
    public Optional<PainImpact> goodResponse() {
        return tenths == 0
                ? Optional.empty()
                : IntStream.iterate(MOST, sum -> sum >= 0, sum -> sum - 1)
                        .mapToObj(PainImpact::ofSum)
                        .filter(this::isAnsweredBy)
                        .findFirst();
    }

    /** The lowest score with which somebody should look at it after {@value #WEEKS_TO_TRY} weeks; empty if there is none. */
    public Optional<PainImpact> worthALook() {
        return IntStream.rangeClosed(0, MOST)
                .mapToObj(PainImpact::ofSum)
                .filter(later -> later.tenths >= WORTH_A_LOOK && later.tenths <= tenths && !isAnsweredBy(later))
                .findFirst();
    }

    private boolean isAnsweredBy(PainImpact later) {
        return later.tenths <= tenths - NOTICED || 10 * later.tenths <= 7 * tenths;
    }
}
