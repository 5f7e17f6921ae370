package mnl.lab.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.data.DataSource;
import mnl.data.Fingerprint;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentJson;
import mnl.words.Texts;

/**
 * What is known of a run before it starts.
 *
 * @param scenario name of the scenario it came from, or a short name of the user's; never blank
 * @param title what a user reads
 * @param commentary what to expect and why; may be empty
 * @param experiment the configuration
 * @param versions what trained it: program, Java, libraries, operating system
 * @param dataName what the data are called
 * @param dataFingerprint SHA-256 over everything that determines the samples
 */
public record RunOrigin(
        String scenario,
        String title,
        String commentary,
        Experiment experiment,
        Map<String, String> versions,
        String dataName,
        String dataFingerprint) {
    /** Stands for a scenario where the settings come from none. */
    public static final String OWN = "own-settings";

    private static final ExperimentJson JSON = new ExperimentJson();

    public RunOrigin {
        versions = Map.copyOf(versions);
    }

    /**
     * The origin of a run of this program.
     *
     * @param scenario what it comes from, perhaps with other settings than its own; empty for settings of the user's
     * @param source its data
     */
    public static RunOrigin of(Optional<Scenario> scenario, Experiment experiment, DataSource source) {
        return new RunOrigin(
                scenario.map(Scenario::name).orElse(OWN),
                scenario.map(Scenario::title).orElse(Texts.of("run.run-origin.own-settings")),
                scenario.map(Scenario::commentary).orElse(""),
                experiment,
                Versions.current(),
                source.info().name(),
                source.fingerprint());
    }

    /** The same with other settings, trained by this program. */
    public RunOrigin with(Experiment other) {
        return new RunOrigin(scenario, title, commentary, other, Versions.current(), dataName, dataFingerprint);
    }

    /**
     * SHA-256 over what determines the numbers of the run's arms: the experiment but for what is trained beside them, the data's
     * fingerprint and the program's version.
     * Two runs with the same one have the same numbers on the same machine.
     */
    public String identity() {
        MessageDigest digest = Fingerprint.digest();
        String content = JSON.write(experiment.withReferences(List.of())) + dataFingerprint + "\n"
                + versions.get(Versions.PROGRAM);
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        return Fingerprint.text(digest);
    }
}
