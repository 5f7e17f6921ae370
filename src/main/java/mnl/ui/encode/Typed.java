package mnl.ui.encode;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.words.Texts;

/** Reads what is typed; what cannot be read is an {@link ExtractionRefusal} of its field. */
final class Typed {
    private Typed() {}

    static int whole(ObservableStringValue text, ExtractionField field, String example) {
        try {
            return Integer.parseInt(text.get().strip());
        } catch (NumberFormatException e) {
            throw new ExtractionRefusal(field, Texts.of("encode.typed.type-a-whole-number", example), e);
        }
    }

    static double decimal(ObservableStringValue text, ExtractionField field, String example) {
        try {
            return Double.parseDouble(text.get().strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new ExtractionRefusal(field, Texts.of("encode.typed.type-a-number-for", example), e);
        }
    }

    static Path path(ObservableStringValue text, ExtractionField field, String remedy) {
        return path(text).orElseThrow(() -> new ExtractionRefusal(field, remedy));
    }

    /** What is typed as a path; empty where nothing is typed, or no path. */
    static Optional<Path> path(ObservableStringValue text) {
        try {
            return Optional.of(text.get().strip())
                    .filter(typed -> !typed.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
