package dev.unknot;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room of the guard, the planner and the plan may use which. Between modules, {@link ModularityTests} asks the same. */
@AnalyzeClasses(packages = "dev.unknot", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTests {

    @ArchTest
    static final ArchRule plannerChecksWeeksWithoutTheSearch = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.unknot.planner..")
            .layer("planner")
            .definedBy("dev.unknot.planner")
            .layer("week")
            .definedBy("dev.unknot.planner.week")
            .layer("choice")
            .definedBy("dev.unknot.planner.choice")
            .layer("search")
            .definedBy("dev.unknot.planner.search")
            .layer("check")
            .definedBy("dev.unknot.planner.check")
            .whereLayer("week")
            .mayNotAccessAnyLayer()
            .whereLayer("check")
            .mayOnlyAccessLayers("week")
            .whereLayer("search")
            .mayOnlyAccessLayers("week")
            .whereLayer("choice")
            .mayOnlyAccessLayers("week", "search")
            .whereLayer("planner")
            .mayOnlyAccessLayers("week", "choice", "search", "check");

    @ArchTest
    static final ArchRule guardsAreJoinedInOnePlace = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.unknot.guard..")
            .layer("guard")
            .definedBy("dev.unknot.guard")
            .layer("limits")
            .definedBy("dev.unknot.guard.limits")
            .layer("faults")
            .definedBy("dev.unknot.guard.faults")
            .layer("origins")
            .definedBy("dev.unknot.guard.origins")
            .layer("chain")
            .definedBy("dev.unknot.guard.chain")
            .whereLayer("guard")
            .mayNotAccessAnyLayer()
            .whereLayer("limits")
            .mayOnlyAccessLayers("guard")
            .whereLayer("faults")
            .mayOnlyAccessLayers("guard")
            .whereLayer("origins")
            .mayOnlyAccessLayers("guard")
            .whereLayer("chain")
            .mayOnlyAccessLayers("guard", "limits", "faults", "origins");

    @ArchTest
    static final ArchRule planRoomsStandOnEachOther = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.unknot.plan..")
            .layer("plan")
            .definedBy("dev.unknot.plan")
            .layer("keeping")
            .definedBy("dev.unknot.plan.keeping")
            .layer("weeks")
            .definedBy("dev.unknot.plan.weeks")
            .layer("making")
            .definedBy("dev.unknot.plan.making")
            .layer("words")
            .definedBy("dev.unknot.plan.words")
            .layer("pages")
            .definedBy("dev.unknot.plan.pages")
            .layer("api")
            .definedBy("dev.unknot.plan.api")
            .layer("file")
            .definedBy("dev.unknot.plan.file")
            .whereLayer("plan")
            .mayNotAccessAnyLayer()
            .whereLayer("keeping")
            .mayOnlyAccessLayers("plan")
            .whereLayer("weeks")
            .mayOnlyAccessLayers("plan", "keeping")
            .whereLayer("making")
            .mayOnlyAccessLayers("plan", "keeping", "weeks")
            .whereLayer("words")
            .mayOnlyAccessLayers("plan", "keeping", "weeks")
            .whereLayer("pages")
            .mayOnlyAccessLayers("plan", "keeping", "weeks", "making", "words")
            .whereLayer("api")
            .mayOnlyAccessLayers("plan", "keeping", "weeks", "making", "words")
            .whereLayer("file")
            .mayOnlyAccessLayers("plan", "keeping", "weeks", "making", "words", "pages", "api");
}
