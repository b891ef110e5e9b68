package dev.unknot.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartFaultsTests {

    private final StartFaults faults = new StartFaults(new MockEnvironment());

    /** As when somebody has made a mistake in a content file, which may be found deep inside a migration. */
    @Test
    void passesOnWhatIsKnownAsOneLine(CapturedOutput log) {
        var known = new CannotStart("The content does not hold together:\ncontent/glossary.yaml: one\ncontent/x: two");
        var analysis = Objects.requireNonNull(
                faults.analyze(new IllegalStateException("A bean", new IllegalStateException("Flyway", known))));
        new OneLine().report(analysis);
        assertThat(log.getAll().lines().filter(line -> line.contains(" ERROR ")))
                .singleElement()
                .asString()
                .endsWith("The content does not hold together: content/glossary.yaml: one content/x: two");
    }

    @Test
    void leavesAFaultOfOurOwnWithItsTrace() {
        assertThat(faults.analyze(new IllegalStateException("A bug"))).isNull();
    }
}
