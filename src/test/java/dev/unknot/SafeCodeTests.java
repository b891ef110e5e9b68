package dev.unknot;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.regex.Pattern;

/** What no class and no template of ours may do. */
@AnalyzeClasses(packages = "dev.unknot", importOptions = DoNotIncludeTests.class)
class SafeCodeTests {

    @ArchTest
    static final ArchRule startsNoProgram = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class, Process.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class);

    @ArchTest
    static final ArchRule callsNoOtherComputer = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|URLConnection|HttpURLConnection|Socket|DatagramSocket)"
                    + "|java\\.net\\.ServerSocket|org\\.springframework\\.web\\.client\\..*|javax\\.naming\\..*");

    @ArchTest
    static final ArchRule readsNoJavaObjects = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder|java\\.rmi\\..*|javax\\.script\\..*");

    @ArchTest
    static final ArchRule evaluatesNoExpression =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.expression..");

    @ArchTest
    static final ArchRule throwsNoDiceForSecrets = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.util\\.(Random|SplittableRandom|UUID|concurrent\\.ThreadLocalRandom)|java\\.util\\.random\\..*")
            .orShould()
            .callMethod(Math.class, "random");

    /** A machine whose language has digits of its own would write them into drawings, codes and headers. */
    @ArchTest
    static final ArchRule asksForALocaleWhereverOneMatters = noClasses()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase");

    /** What day it is depends on where the person is: only one class may say so. */
    @ArchTest
    static final ArchRule asksNoClockForTheDay = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.unknot.time.Today")
            .should()
            .callMethodWhere(target(owner(assignableTo(Temporal.class))).and(target(nameMatching("now"))))
            .orShould()
            .callMethod(Clock.class, "withZone", ZoneId.class);

    /** Words are kept in memory for each language asked for, and a visitor can make up any number of those. */
    @ArchTest
    static final ArchRule asksForNoLanguageThatAVisitorNames = noClasses()
            .should()
            .callMethod(ServletRequest.class, "getLocale")
            .orShould()
            .callMethod(HttpServletRequest.class, "getLocale")
            .orShould()
            .callMethod(ServletRequest.class, "getLocales")
            .orShould()
            .callMethod(HttpServletRequest.class, "getLocales");

    private static final Pattern WEAK = Pattern.compile("\"(MD5|SHA-?1|DES|AES/ECB[^\"]*|RC4)\"");
    private static final Pattern UNSAFE = Pattern.compile(
            "th:utext|\\[\\(|<script(?![^>]*\\bth:src=)|\\bstyle=|\\bth:style=|<style"
                    + "|\\son[a-z]+=|(?<!:)\\bhref=\"(?![#/]|tel:|https://|paper)|javascript:|\\bth:(?:href|src|action)=\"(?!@\\{|\\$\\{|'?#|\\|#)");

    @ArchTest
    static void usesNoWeakCipherAndNoWeakHash(JavaClasses ours) throws IOException {
        assertThat(linesOf(Path.of("src/main/java"), ".java", WEAK)).isEmpty();
    }

    @ArchTest
    static void templatesEscapeAndHoldNoScriptAndNoStyle(JavaClasses ours) throws IOException {
        assertThat(linesOf(Path.of("src/main/resources/templates"), ".html", UNSAFE))
                .isEmpty();
    }

    private static List<String> linesOf(Path folder, String ending, Pattern unwanted) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> unwanted(file, unwanted).stream())
                    .toList();
        }
    }

    private static List<String> unwanted(Path file, Pattern unwanted) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> unwanted.matcher(line).find())
                    .map(line -> file + ": " + line.strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
