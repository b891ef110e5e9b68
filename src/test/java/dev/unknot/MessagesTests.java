package dev.unknot;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** Every word a page asks for is there, and every word that is there is asked for. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** {@code #{some.key}}, with or without arguments. */
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");

    /** {@code #{|some.${code}|}} or {@code #{${'some.' + code}}}: a key of which the template knows the beginning. */
    private static final Pattern BEGINNING =
            Pattern.compile("#\\{(?:\\$\\{')?\\|?([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.)['$]");

    /** A whole key, wherever it stands. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.-])([\\w-]+(?:\\.[\\w-]+)+)");

    /** The beginning of a key, in quotes, that is put together with its end. */
    private static final Pattern QUOTED_BEGINNING = Pattern.compile("['\"|]([\\w-]+(?:\\.[\\w-]+)*)\\.?(?=['\"$])");

    private static final Pattern DOT = Pattern.compile("\\.");

    /** The words for the constant of an enum, and more words about it: {@code enum.Level.EASIER.hint}. */
    private static final Pattern CONSTANT = Pattern.compile("enum\\.(\\w+)\\.([A-Z][A-Z0-9_]*)(\\..+)?");

    private static final Map<String, String> MESSAGES = messages();

    @Test
    void everyFileOfMessagesIsInUse() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource(RESOURCES.resolve("application.yaml")));
        var inUse = Objects.requireNonNull(settings.getObject()).getProperty("spring.messages.basename");
        assertThat(files("messages", ".properties")
                        .map(file -> "messages/" + file.getFileName().toString().replace(".properties", "")))
                .containsExactlyInAnyOrder(inUse.strip().split("\\s*,\\s*"));
    }

    @Test
    void everyKeyOfATemplateHasItsWords() {
        var missing = new TreeSet<String>();
        files("templates", ".html").forEach(file -> {
            var template = read(file);
            KEY.matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !MESSAGES.containsKey(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
            BEGINNING
                    .matcher(template)
                    .results()
                    .map(found -> found.group(1))
                    .filter(beginning -> MESSAGES.keySet().stream().noneMatch(key -> key.startsWith(beginning)))
                    .forEach(beginning -> missing.add(file.getFileName() + ": " + beginning + "…"));
        });
        assertThat(missing).isEmpty();
    }

    /** Where one constant of an enum has words, all of them do. */
    @Test
    void everyConstantOfAnEnumHasItsWords() {
        var enums = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.unknot").stream()
                        .filter(JavaClass::isEnum)
                        .collect(groupingBy(JavaClass::getSimpleName, flatMapping(MessagesTests::constants, toSet())));
        var worded = MESSAGES.keySet().stream()
                .map(CONSTANT::matcher)
                .filter(Matcher::matches)
                .collect(groupingBy(
                        key -> key.group(1),
                        TreeMap::new,
                        groupingBy(
                                key -> Objects.requireNonNullElse(key.group(3), ""),
                                mapping(key -> key.group(2), toSet()))));
        assertThat(enums).isNotEmpty();
        assertThat(worded).allSatisfy((type, constantsByWord) -> {
            assertThat(enums).containsKey(type);
            assertThat(constantsByWord)
                    .allSatisfy((word, constants) ->
                            assertThat(constants).as("enum.%s.*%s", type, word).isEqualTo(enums.get(type)));
        });
    }

    private static Stream<String> constants(JavaClass type) {
        return Arrays.stream(type.reflect().getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    /** But for the words of enums, which are kept whole. */
    @Test
    void noWordsAreLeftOver() {
        var sources = Stream.concat(files("templates", ".html"), files(Path.of("src/main/java"), ".java"))
                .map(MessagesTests::read)
                .collect(Collectors.joining("\n"));
        var names = found(NAME, sources);
        var beginnings = found(QUOTED_BEGINNING, sources);
        assertThat(MESSAGES.keySet().stream()
                        .filter(key -> !CONSTANT.matcher(key).matches())
                        .filter(key -> !names.contains(key))
                        .filter(key -> DOT.matcher(key)
                                .results()
                                .map(dot -> key.substring(0, dot.start()))
                                .noneMatch(beginnings::contains)))
                .isEmpty();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** Words with places to fill in are read by MessageFormat, which swallows a single apostrophe. */
    @Test
    void apostrophesSurviveWherePlacesAreFilledIn() {
        assertThat(MESSAGES).allSatisfy((key, words) -> {
            if (words.matches("(?s).*\\{\\d.*")) {
                assertThat(words.replace("''", "")).as(key).doesNotContain("'");
            }
        });
    }

    private static Map<String, String> messages() {
        var all = new TreeMap<String, String>();
        files("messages", ".properties").forEach(file -> {
            var once = new Properties() {
                @Override
                public synchronized Object put(Object key, Object words) {
                    if (all.put((String) key, (String) words) != null) {
                        throw new IllegalStateException(key + " stands twice, again in " + file);
                    }
                    return words;
                }
            };
            try (var reader = Files.newBufferedReader(file)) {
                once.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static Stream<Path> files(String folder, String ending) {
        return files(RESOURCES.resolve(folder), ending);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
