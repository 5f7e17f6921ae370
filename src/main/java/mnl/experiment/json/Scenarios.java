package mnl.experiment.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mnl.experiment.Scenario;

/** The scenarios that come with the program, read from the class path. */
public final class Scenarios {
    private static final String DEFAULT = "blind-spot";
    private static final List<String> NAMES = List.of(
            DEFAULT,
            "one-blind-pair",
            "uniform-imbalance",
            "as-published",
            "av-digits-weak-audio",
            "av-digits-weak-image",
            "av-digits-three");

    private Scenarios() {}

    /** Their names, the default one first. */
    public static List<String> names() {
        return NAMES;
    }

    /** All of them, the default one first. */
    public static List<Scenario> all() {
        return NAMES.stream().map(Scenarios::read).toList();
    }

    /** The one that opens first. */
    public static Scenario byDefault() {
        return read(DEFAULT);
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException when there is none of that name; the message lists those there are
     */
    public static Scenario byName(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no scenario \"" + name + "\": choose from " + String.join(", ", NAMES) + ".");
        }
        return read(name);
    }

    private static Scenario read(String name) {
        String resource = "/mnl/scenarios/" + name + ".json";
        try (InputStream in = Scenarios.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The scenario " + resource + " is missing from the program.");
            }
            return new ExperimentJson().readScenario(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The scenario " + resource + " cannot be read.", e);
        }
    }
}
