package dev.unknot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The hazard log is made from docs/hazards.yaml, and each hazard in it is held by tests that exist. */
class HazardLogTests {

    private static final String OWNER = "vacant";

    private final List<Hazard> hazards = read();

    enum Severity {
        MINOR,
        SIGNIFICANT,
        CONSIDERABLE,
        MAJOR,
        CATASTROPHIC
    }

    enum Likelihood {
        VERY_LOW,
        LOW,
        MEDIUM,
        HIGH,
        VERY_HIGH
    }

    enum Residual {
        LOW,
        MEDIUM,
        HIGH
    }

    record Hazard(
            String id,
            String hazard,
            String cause,
            String effect,
            Severity severity,
            Likelihood likelihood,
            String control,
            List<String> tests,
            Residual residual) {

        private String row() {
            return Stream.of(
                            id,
                            hazard,
                            cause,
                            effect,
                            severity,
                            likelihood,
                            control,
                            tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", ")),
                            residual,
                            OWNER)
                    .map(String::valueOf)
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }
    }

    @Test
    void theLogIsMadeFromTheFile() throws IOException {
        var log = """
                # Hazard log of triage

                Made from [`hazards.yaml`](hazards.yaml) by `HazardLogTests`, which writes it to `target/hazard-log.md`. Severity, likelihood before the
                control, and the risk that is left are our judgement. The post of the clinical safety officer who would own and rate them is vacant.

                | id | hazard | cause | effect | severity | likelihood | control | test | residual risk | owner |
                |---|---|---|---|---|---|---|---|---|---|
                %s
                """.formatted(hazards.stream().map(Hazard::row).collect(Collectors.joining("\n")));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("hazard-log.md"), log);
        assertThat(Files.readString(Path.of("docs/hazard-log.md"))).isEqualTo(log);
    }

    @Test
    void eachHazardIsNamedOnceAndHeldByTestsThatExist() throws IOException {
        assertThat(hazards).extracting(Hazard::id).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(hazards)
                    .allSatisfy(hazard ->
                            assertThat(tests).as(hazard.id()).isNotEmpty().containsAll(hazard.tests()));
        }
    }

    private static List<Hazard> read() {
        return List.of(YAMLMapper.builder()
                .build()
                .readValue(Path.of("docs/hazards.yaml").toFile(), Hazard[].class));
    }
}
