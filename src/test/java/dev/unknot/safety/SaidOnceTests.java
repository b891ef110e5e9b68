package dev.unknot.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SaidOnceTests {

    @Test
    void leavesOutWhatWasSaidBefore() {
        var once = new SaidOnce();
        assertThat(once.of(List.of("Walk. Lift little (e.g. 2 kg).", "Rest well. Walk. Sleep.", "Sleep.")))
                .containsExactly("Walk. Lift little (e.g. 2 kg).", "Rest well. Sleep.");
        assertThat(once.of(List.of("Sleep. Eat."))).containsExactly("Eat.");
    }
}
