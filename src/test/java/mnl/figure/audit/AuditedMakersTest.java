package mnl.figure.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mnl.figure.Drawing;
import mnl.figure.bar.BarFigure;
import mnl.figure.line.LineFigure;
import mnl.figure.matrix.MatrixFigure;

/** Whoever starts to make figures is told to have them audited. */
@AnalyzeClasses(packages = "mnl", importOptions = ImportOption.DoNotIncludeTests.class)
class AuditedMakersTest {
    @ArchTest
    static void everyMakerOfFiguresIsAudited(JavaClasses program) {
        Set<String> makers = new TreeSet<>();
        program.stream()
                .filter(type -> !type.getPackageName().startsWith("mnl.figure"))
                // Panes show the figures that they are given; what else is there makes empty ones, or some to be timed.
                .filter(type -> !type.getPackageName().equals("mnl.ui.chart"))
                .forEach(type -> type.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> isFigure(access.getTargetOwner()))
                        .filter(access -> isMaking(access.getTarget()))
                        .forEach(access -> makers.add(outermost(type.getName()))));
        Set<String> audited = AuditedProgram.SOURCES.stream()
                .flatMap(source -> source.makers().stream())
                .map(Class::getName)
                .map(AuditedMakersTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(makers, audited, "classes that make figures, and those whose figures are audited");
    }

    /** A constructor or a static method, called or handed on by its name. */
    private static boolean isMaking(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                || target.resolveMember().stream()
                        .anyMatch(unit -> unit.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean isFigure(JavaClass type) {
        return type.isEquivalentTo(LineFigure.class)
                || type.isEquivalentTo(BarFigure.class)
                || type.isEquivalentTo(MatrixFigure.class)
                || type.isAssignableTo(Drawing.class);
    }

    private static String outermost(String name) {
        return name.replaceAll("\\$.*", "");
    }
}
