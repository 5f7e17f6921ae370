package mnl.recipe.avdigits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.recipe.avdigits.picture.FontFace;

/** The dataset's README: a fixed text with the tables of a plan's fonts and voices. */
final class Readme {
    private static final String TEMPLATE = "av-digits.md";

    private Readme() {}

    static String of(Plan plan) {
        return template()
                .replace("{{fonts}}", fonts(plan))
                .replace("{{voices}}", voices(plan))
                .replace("{{packages}}", packages(plan));
    }

    private static String packages(Plan plan) {
        return plan.faces().stream()
                .flatMap(List::stream)
                .map(FontFace::debianPackage)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String fonts(Plan plan) {
        return IntStream.range(0, Plan.FOLDS)
                .boxed()
                .flatMap(fold -> plan.faces().get(fold).stream().map(face -> new Row(fold, face)))
                .sorted(Comparator.comparing(row -> row.face().family()))
                .map(Row::line)
                .collect(Collectors.joining("\n"));
    }

    private static String voices(Plan plan) {
        return IntStream.range(0, Plan.FOLDS)
                .mapToObj(fold -> "| " + fold + " | " + inOrder(plan.voices().get(fold)) + " |")
                .collect(Collectors.joining("\n"));
    }

    private static String inOrder(List<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining(", "));
    }

    private static String template() {
        try (InputStream in = Readme.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + TEMPLATE + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(int fold, FontFace face) {
        String line() {
            return "| " + face.family() + " | " + face.debianPackage() + " | " + face.licence() + " | " + fold + " |";
        }
    }
}
