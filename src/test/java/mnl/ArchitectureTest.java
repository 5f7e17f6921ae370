package mnl;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the arrows between the rooms: what is not listed here is not allowed. */
@AnalyzeClasses(packages = "mnl", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String SETS_UP_THE_LOG = "mnl.QuietLog";

    @ArchTest
    static final ArchRule wordsStandAlone = room("words", Set.of(), "whoever speaks to a reader may use them");

    @ArchTest
    static final ArchRule experimentStandsAlone = room(
            "experiment",
            Set.of("words"),
            "what a run is must be readable, storable and checkable without anything else");

    @ArchTest
    static final ArchRule figureStandsAlone =
            room("figure", Set.of("words"), "figures are drawn by the window and by the report alike");

    @ArchTest
    static final ArchRule data = room("data", Set.of("experiment", "words"), "data know nothing of who trains on them");

    @ArchTest
    static final ArchRule analysis = room(
            "analysis",
            Set.of("experiment", "words"),
            "metrics are computed from plain arrays, wherever they come from");

    @ArchTest
    static final ArchRule engine = room(
            "engine",
            Set.of("analysis", "data", "experiment", "words"),
            "the engine serves the window and the command line alike");

    @ArchTest
    static final ArchRule launcher = classes()
            .that()
            .resideInAPackage("mnl")
            .should(useOnlyRooms("", Set.of("cli", "ui", "words")))
            .because(
                    "the entry point only chooses between the window and the command line, and says where it can have neither");

    @ArchTest
    static final ArchRule lab = room(
            "lab",
            Set.of("engine", "analysis", "data", "experiment", "figure", "words"),
            "starting, recording and reading runs works without a window and without a terminal");

    @ArchTest
    static final ArchRule commandLine = room(
            "cli",
            Set.of("lab", "engine", "analysis", "data", "experiment", "figure", "words"),
            "the command line works without the window");

    @ArchTest
    static final ArchRule window = room(
            "ui",
            Set.of("lab", "engine", "analysis", "data", "experiment", "figure", "words"),
            "the window works without the command line");

    @ArchTest
    static final ArchRule javafxOnlyInTheWindow = noClasses()
            .that()
            .resideOutsideOfPackage("mnl.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("the command line must run where JavaFX cannot");

    @ArchTest
    static final ArchRule djlOnlyInTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("mnl.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("native memory has one owner");

    @ArchTest
    static final ArchRule outsideTheEngineOnlyItsContract = noClasses()
            .that()
            .resideOutsideOfPackages("mnl.engine..", "mnl.lab.engine..")
            .should()
            .dependOnClassesThat(describe(
                    "are behind the engine's contract",
                    (JavaClass c) -> c.getPackageName().startsWith("mnl.engine.")
                            && !c.getPackageName().equals("mnl.engine.inspect")))
            .because("the engine is put together in one place; everybody else talks to it through what is in"
                    + " mnl.engine, and asks about logits of the user's own through mnl.engine.inspect");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOther = slices().matching("mnl.ui.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAnyPackage("mnl.ui.shell.."), resideInAnyPackage("mnl.ui.."))
            .ignoreDependency(
                    resideInAnyPackage("mnl.ui.."),
                    resideInAnyPackage(
                            "mnl.ui.task..",
                            "mnl.ui.form..",
                            "mnl.ui.session..",
                            "mnl.ui.chart..",
                            "mnl.ui.sample..",
                            "mnl.ui.style.."))
            .because("a feature can be read, changed and removed alone; only the shell composes them");

    @ArchTest
    static final ArchRule viewModelsNeedNoScene = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
            .because("view models are tested without a toolkit");

    @ArchTest
    static final ArchRule noThreadsOfTheirOwn = noClasses()
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .because("threads come from the executors that are handed in");

    @ArchTest
    static final ArchRule oneWayToLog = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(SETS_UP_THE_LOG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.commons.logging..")
            .because("what is logged goes through System.Logger; where it ends up is decided in one place");

    @ArchTest
    static final ArchRule droppedFuturesAreDroppedInOnePlace = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("mnl.data.Unawaited")
            .should()
            .callMethodWhere(target(nameMatching("whenComplete(Async)?"))
                    .and(target(owner(nameMatching("java\\.util\\.concurrent\\.Complet(ableFuture|ionStage)")))))
            .because("what such a callback throws vanishes with the future that it returns");

    @ArchTest
    static final ArchRule keptFilesAreOpenToWhomTheUserWants = noClasses()
            .that()
            .resideInAnyPackage("mnl.ui..", "mnl.lab..")
            .should()
            .callMethod(Files.class, "createTempFile", Path.class, String.class, String.class, FileAttribute[].class)
            .because("such files are closed to everybody but their owner; mnl.data.WholeFile writes those that stay");

    @ArchTest
    static final ArchRule packagesHaveNoCyclesAtAnyDepth = slices().matching("mnl.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package in a cycle cannot be read, changed or removed without the others");

    @ArchTest
    static final ArchRule simpleNamesAreSaidOnce = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(haveANameOfTheirOwn())
            .because("a name that means two things is looked up in every file that says it");

    private static ArchRule room(String name, Set<String> mayUse, String because) {
        DescribedPredicate<JavaClass> inside = resideInAnyPackage("mnl." + name + "..");
        return classes().that(inside).should(useOnlyRooms(name, mayUse)).because(because);
    }

    private static ArchCondition<JavaClass> useOnlyRooms(String own, Set<String> others) {
        Set<String> allowed = new TreeSet<>(others);
        allowed.add(own);
        return new ArchCondition<>("use only the rooms " + allowed) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith("mnl"))
                        .filter(d -> !allowed.contains(roomOf(d.getTargetClass())))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> haveANameOfTheirOwn() {
        return new ArchCondition<>("have a simple name that no other class has") {
            private final Map<String, String> seen = new HashMap<>();

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String before = seen.putIfAbsent(item.getSimpleName(), item.getName());
                if (before != null && !before.equals(item.getName())) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is called like " + before));
                }
            }
        };
    }

    private static String roomOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 ? parts[1] : "";
    }
}
