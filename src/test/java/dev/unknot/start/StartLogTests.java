package dev.unknot.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.UnknotApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartLogTests {

    /** People who get used to warnings overlook the one that counts. */
    @Test
    void warnsOfNothingWhereNothingIsWrong(CapturedOutput log) {
        try (var started = SpringApplication.run(
                UnknotApplication.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:start;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            assertThat(started.isRunning()).isTrue();
        }
        assertThat(log.getAll().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("\\d{4}-\\d{2}-\\d{2}T\\S+Z +INFO .*"));
    }
}
