package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainImpactTests {

    @ParameterizedTest
    @CsvSource({"6,5,4,5.0", "7,5,5,5.7", "4,4,5,4.3", "0,0,0,0.0", "10,10,10,10.0"})
    void isTheMeanOfThreeAnswersWithOneDecimal(int pain, int enjoyment, int activity, BigDecimal score) {
        assertThat(PainImpact.of(pain, enjoyment, activity).score()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"6,5,4,4.0", "7,5,5,4.7", "1,1,1,0.7", "2,2,2,1.3", "1,0,0,0.0", "10,10,10,9.0"})
    void aPointLessOrThirtyInAHundredIsAGoodResponse(int pain, int enjoyment, int activity, BigDecimal score) {
        assertThat(PainImpact.of(pain, enjoyment, activity).goodResponse().map(PainImpact::score))
                .contains(score);
    }

    @Test
    void nothingIsBetterThanNone() {
        assertThat(PainImpact.of(0, 0, 0).goodResponse()).isEmpty();
        assertThat(PainImpact.of(0, 0, 0).worthALook()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5,5,5,4.3", "4,3,3,3.0", "10,10,10,9.3", "3,3,3,3.0"})
    void whatIsStillThreeOrMoreAndNoGoodResponseIsWorthALook(int pain, int enjoyment, int activity, BigDecimal score) {
        assertThat(PainImpact.of(pain, enjoyment, activity).worthALook().map(PainImpact::score))
                .contains(score);
    }

    @Test
    void lowScoresAreNeverWorthALook() {
        assertThat(PainImpact.of(3, 3, 2).worthALook()).isEqualTo(Optional.empty());
    }
}
