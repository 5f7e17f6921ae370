package mnl.lab.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A form that a run can be written in. */
public enum RunFormat {
    /** Everything but samples and weights in one file that says what it holds. */
    JSON("export.json"),
    /** Every metric as a tidy table, a line for each value. */
    CSV("export.csv"),
    /** What the model says of every sample, and its weights, as NumPy archives. */
    NPZ(Names.PREDICTIONS, Names.WEIGHTS),
    /** The curves as event files of TensorBoard, a folder for each arm and seed. */
    TENSORBOARD("tensorboard"),
    /** The table of {@link #CSV} as Parquet. */
    PARQUET("export.parquet");

    private final List<String> places;

    RunFormat(String... places) {
        this.places = List.of(places);
    }

    /** Names that are used in two places. */
    static final class Names {
        static final String PREDICTIONS = "predictions.npz";
        static final String WEIGHTS = "weights.npz";

        private Names() {}
    }

    /** What it is called where one is chosen. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Names of the files, or of the folder, that it becomes. */
    List<String> places() {
        return places;
    }

    /** The words of all of them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(RunFormat::word).toList();
    }
}
