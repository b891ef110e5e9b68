package dev.unknot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.ApplicationModule;

/** The documents say truly which modules there are, what they may use, and where things are. */
class PlacesTests {

    private static final Path JAVA = Path.of("src/main/java/dev/unknot");
    private static final List<Path> ROOTS = List.of(
            JAVA,
            Path.of("src/test/java/dev/unknot"),
            Path.of("src/main/resources"),
            Path.of("src/main/resources/db/migration"),
            Path.of("src/test/resources"),
            Path.of("."));
    private static final Pattern PLACE = Pattern.compile("`([\\w.-]+(?:/[\\w.*<>-]+)*/?)`");

    @Test
    void theArchitectureListsWhatEachModuleMayUse() throws IOException {
        var listed = new TreeMap<String, List<String>>();
        rows("docs/architecture.md", "| module | may use |")
                .forEach(cells -> listed.put(
                        cells.get(0),
                        Stream.of(cells.get(1).split(", "))
                                .filter(name -> !name.equals("–"))
                                .sorted()
                                .toList()));
        assertThat(listed).isEqualTo(declared());
    }

    @Test
    void theReadmeListsEveryModule() throws IOException {
        assertThat(rows("README.md", "| module | what it does |"))
                .extracting(cells -> cells.get(0).replace("`", ""))
                .containsExactlyInAnyOrderElementsOf(declared().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/vocabulary.md"})
    void everyPlaceIsThere(String document) throws IOException {
        var places = Files.readString(Path.of(document))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|"))
                .flatMap(cells -> PLACE.matcher(cells[cells.length - 1]).results())
                .map(found -> found.group(1))
                .filter(place -> place.contains("/") && !place.contains("<") && !place.contains("*"));
        assertThat(places)
                .isNotEmpty()
                .allSatisfy(place -> assertThat(ROOTS)
                        .as(place)
                        .anyMatch(root ->
                                Files.exists(root.resolve(place)) || Files.exists(root.resolve(place + ".java"))));
    }

    /** Modules by name, with the names of those they may use; which rooms of these is not told. */
    private static Map<String, List<String>> declared() throws IOException {
        try (var folders = Files.list(JAVA)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toMap(name -> name, PlacesTests::uses, (a, b) -> a, TreeMap::new));
        }
    }

    private static List<String> uses(String module) {
        try {
            var declaration = Class.forName("dev.unknot." + module + ".package-info")
                    .getPackage()
                    .getAnnotation(ApplicationModule.class);
            return Arrays.stream(declaration.allowedDependencies())
                    .map(name -> name.split("::")[0].trim())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module + " declares nothing", e);
        }
    }

    private static List<List<String>> rows(String document, String header) throws IOException {
        var text = Files.readString(Path.of(document));
        assertThat(text).contains(header);
        return text.substring(text.indexOf(header))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::trim)
                        .toList())
                .toList();
    }
}
