package mnl.ui.shell;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import mnl.engine.EngineSettings;

/**
 * What the window remembers.
 *
 * @param schema version of the JSON form
 * @param x left edge in screen pixels; NaN = centred
 * @param y upper edge in screen pixels; NaN = centred
 * @param width of the window
 * @param height of the window
 * @param maximized whether it fills the screen
 * @param setupShare share of the width that the setup panel takes
 * @param armsShare share of the width left of the arms panel
 * @param scenario name of the last scenario; empty = the default one
 * @param dark whether the dark theme is on
 * @param typeSize size of the type in pixels
 * @param threads threads of the training engine, from the next start on; 0 = the fastest number on this machine. What was kept as
 *     "threads" was never asked for
 * @param recentDatasets dataset folders that were opened last, the latest first
 * @param preferences how the window behaves
 * @param leftOff what was on show
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settings(
        int schema,
        double x,
        double y,
        double width,
        double height,
        boolean maximized,
        double setupShare,
        double armsShare,
        String scenario,
        boolean dark,
        int typeSize,
        @JsonProperty("engineThreads") int threads,
        List<String> recentDatasets,
        Preferences preferences,
        LeftOff leftOff) {
    static final int SCHEMA = 1;
    static final int SMALLEST_TYPE = 11;
    static final int NORMAL_TYPE = 13;
    static final int LARGEST_TYPE = 24;

    static final Settings DEFAULT = new Settings(
            SCHEMA,
            Double.NaN,
            Double.NaN,
            1440,
            900,
            false,
            0.25,
            0.82,
            "",
            false,
            NORMAL_TYPE,
            EngineSettings.MEASURED,
            List.of(),
            Preferences.DEFAULT,
            LeftOff.NOTHING);

    Settings {
        recentDatasets = recentDatasets == null
                ? List.of()
                : recentDatasets.stream().filter(Objects::nonNull).toList();
        preferences = preferences == null ? Preferences.DEFAULT : preferences;
        leftOff = leftOff == null ? LeftOff.NOTHING : leftOff;
    }

    /** A copy in which every value can be used. */
    Settings sound() {
        return new Settings(
                SCHEMA,
                x,
                y,
                between(800, width, 10_000, DEFAULT.width),
                between(500, height, 10_000, DEFAULT.height),
                maximized,
                between(0.1, setupShare, 0.6, DEFAULT.setupShare),
                between(0.5, armsShare, 0.95, DEFAULT.armsShare),
                scenario == null ? "" : scenario,
                dark,
                typeSize(typeSize),
                (int) between(0, threads, 64, EngineSettings.MEASURED),
                recentDatasets,
                preferences,
                leftOff);
    }

    /** The nearest type size on offer. */
    static int typeSize(int wanted) {
        return Math.max(SMALLEST_TYPE, Math.min(LARGEST_TYPE, wanted == 0 ? NORMAL_TYPE : wanted));
    }

    private static double between(double min, double value, double max, double otherwise) {
        return value >= min && value <= max ? value : otherwise;
    }
}
