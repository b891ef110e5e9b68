package dev.unknot;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;

/** The rules that decide about people are plain Java, and give the same answer to the same question every time. */
@AnalyzeClasses(packages = "dev.unknot", importOptions = ImportOption.DoNotIncludeTests.class)
class PlainCoreTests {

    private static final String[] CORE = {
        "dev.unknot.activity..",
        "dev.unknot.safety..",
        "dev.unknot.matching..",
        "dev.unknot.planner..",
        "dev.unknot.picture.."
    };

    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.Collections.shuffle",
            "java.util.UUID.randomUUID");

    @ArchTest
    static final ArchRule activityUsesNothing = plain("activity");

    @ArchTest
    static final ArchRule safetyUsesActivity = plain("safety", "activity");

    @ArchTest
    static final ArchRule matchingUsesActivityAndSafety = plain("matching", "activity", "safety");

    @ArchTest
    static final ArchRule plannerUsesActivityAndSafety = plain("planner", "activity", "safety");

    @ArchTest
    static final ArchRule pictureUsesNothing = plain("picture");

    @ArchTest
    static final ArchRule onlyAPackageNamesItsModule = classes()
            .that()
            .resideInAnyPackage(CORE)
            .and()
            .haveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .belongToAnyOf(Object.class, String.class, ApplicationModule.class, NamedInterface.class, NullMarked.class);

    @ArchTest
    static final ArchRule noFiles = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat(describe(
                    "read or write files",
                    type -> type.getPackageName().startsWith("java.io")
                            || type.getPackageName().startsWith("java.nio.file")
                            || type.getPackageName().startsWith("java.net")));

    @ArchTest
    static final ArchRule noClockAndNoChance = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .accessTargetWhere(describe("ask a clock or chance", PlainCoreTests::asksAClockOrChance))
            .orShould()
            .dependOnClassesThat(describe(
                    "are a clock or chance",
                    type -> type.getName().startsWith("java.util.random.")
                            || type.getSimpleName().endsWith("Random")
                            || Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Timer")
                                    .contains(type.getName())));

    private static boolean asksAClockOrChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return (owner.startsWith("java.time.") && access.getName().equals("now"))
                || CLOCKS_AND_CHANCE.contains(owner + "." + access.getName());
    }

    private static ArchRule plain(String module, String... others) {
        var packages = new ArrayList<>(List.of("java..", "org.jspecify.."));
        packages.add("dev.unknot." + module + "..");
        for (var other : others) {
            packages.add("dev.unknot." + other + "..");
        }
        return classes()
                .that()
                .resideInAPackage("dev.unknot." + module + "..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new));
    }
}
