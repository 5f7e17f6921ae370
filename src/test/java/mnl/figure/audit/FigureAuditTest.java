package mnl.figure.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mnl.figure.Drawing;
import mnl.figure.bar.BarFigure;
import mnl.figure.line.LineFigure;
import mnl.figure.matrix.MatrixFigure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every figure of the program can be read at every extreme: no text on another, none outside its place, type of 9 px or
 * more, room for the plot, and nothing drawn at a place that is no number.
 *
 * <p>With {@code -Daudit.list=FILE} the faults are written to a file instead, counted by figure, kind and size.
 */
class FigureAuditTest {
    private static final int SHOWN = 12;

    @TestFactory
    Stream<DynamicTest> everyFigureCanBeReadAtEverySize() {
        return AuditedProgram.SOURCES.stream()
                .map(source -> DynamicTest.dynamicTest(source.getClass().getSimpleName(), () -> audit(source)));
    }

    private static void audit(FigureSource source) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        List<String> examples = new ArrayList<>();
        int[] looks = new int[1];
        AuditedProgram.looks(source, look -> {
            looks[0]++;
            look.faults().forEach(fault -> {
                String group = String.join(
                        "\t", look.figure().name(), fault.kind().name(), look.size().toString(), look.use());
                if (counts.merge(group, 1, Integer::sum) == 1) {
                    examples.add(group + ": " + fault.detail() + " (" + look.extremes() + ")");
                }
            });
        });
        assertTrue(looks[0] > 0, "nothing was looked at");
        String list = System.getProperty("audit.list");
        if (list != null) {
            List<String> lines = counts.entrySet().stream()
                    .map(entry -> entry.getValue() + "\t" + entry.getKey())
                    .toList();
            Path file = Path.of(list);
            Files.write(
                    file,
                    Stream.concat(
                                    Files.exists(file) ? Files.readAllLines(file).stream() : Stream.of(),
                                    Stream.concat(lines.stream(), examples.stream().map(e -> "e.g.\t" + e)))
                            .toList());
            return;
        }
        assertEquals(
                "",
                examples.stream().limit(SHOWN).collect(Collectors.joining("\n")),
                counts.size() + " groups of faults in " + looks[0] + " looks");
    }

    /** Whoever starts to make figures is told to have them audited. */
    @Test
    void everyMakerOfFiguresIsAudited() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("mnl");
        Set<String> makers = new TreeSet<>();
        program.stream()
                .filter(type -> !type.getPackageName().startsWith("mnl.figure"))
                // Panes show the figures that they are given and make empty ones only.
                .filter(type -> !type.getPackageName().equals("mnl.ui.chart"))
                .forEach(type -> type.getCodeUnitCallsFromSelf().stream()
                        .filter(call -> isFigure(call.getTargetOwner()))
                        .filter(call -> call.getTarget().getName().matches("of|<init>"))
                        .forEach(call -> makers.add(outermost(type.getName()))));
        Set<String> audited = AuditedProgram.SOURCES.stream()
                .flatMap(source -> source.makers().stream())
                .map(Class::getName)
                .map(FigureAuditTest::outermost)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(makers, audited, "classes that make figures, and those whose figures are audited");
    }

    private static boolean isFigure(com.tngtech.archunit.core.domain.JavaClass type) {
        return type.isEquivalentTo(LineFigure.class)
                || type.isEquivalentTo(BarFigure.class)
                || type.isEquivalentTo(MatrixFigure.class)
                || type.isAssignableTo(Drawing.class);
    }

    private static String outermost(String name) {
        return name.replaceAll("\\$.*", "");
    }
}
