package mnl.ui.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Type has five sizes and distances have steps of 8, with 4 inside a control, in every style sheet and view. */
class StyleSizesTest {
    /** 12, 14, 16, 20 and 28 of 14, the size that the user chooses. */
    private static final Set<String> TYPE = Set.of("0.857em", "1em", "1.143em", "1.429em", "2em");

    /** 1 and 2 are hairlines and the room of a border. */
    private static final Set<String> DISTANCES =
            Set.of("0", "1", "2", "4", "8", "16", "24", "32", "48", "64", "-8", "-4");

    private static final Pattern SIZE = Pattern.compile("-fx-font-size: ([^;]+);");
    private static final Pattern DISTANCE =
            Pattern.compile("-fx-(?:padding|spacing|hgap|vgap|graphic-text-gap): ([^;]+);");
    private static final Pattern IN_CODE = Pattern.compile("\\.setSpacing\\(|new Insets\\(|\\.set[HV]gap\\(");

    private static List<Path> files(String root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void styleSheetsKeepToTheSizes() throws IOException {
        List<String> others = new ArrayList<>();
        List<Path> sheets = files("src/main/resources/mnl/ui", ".css");
        assertTrue(sheets.size() >= 4, sheets.toString());
        for (Path sheet : sheets) {
            if (sheet.endsWith(Path.of("formula", "math.css"))) {
                continue;
            }
            String text = Files.readString(sheet);
            check(SIZE.matcher(text), TYPE, sheet, others);
            check(DISTANCE.matcher(text), DISTANCES, sheet, others);
        }
        assertEquals(List.of(), others);
    }

    private static void check(Matcher found, Set<String> allowed, Path sheet, List<String> others) {
        while (found.find()) {
            for (String value : found.group(1).strip().split("\\s+")) {
                if (!allowed.contains(value.replace("px", ""))) {
                    others.add(sheet.getFileName() + ": " + found.group());
                }
            }
        }
    }

    @Test
    void viewsLeaveDistancesToTheStyleSheets() throws IOException {
        List<String> others = new ArrayList<>();
        for (Path source : files("src/main/java/mnl/ui", ".java")) {
            if (IN_CODE.matcher(Files.readString(source)).find()) {
                others.add(source.getFileName().toString());
            }
        }
        assertEquals(List.of(), others);
    }
}
