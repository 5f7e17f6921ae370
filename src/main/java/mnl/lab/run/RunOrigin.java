package mnl.lab.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import mnl.data.Fingerprint;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentJson;

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
    private static final ExperimentJson JSON = new ExperimentJson();

    public RunOrigin {
        versions = Map.copyOf(versions);
    }

    /** The origin of a scenario's run, perhaps with other settings than the scenario's own. */
    public static RunOrigin of(
            Scenario scenario,
            Experiment experiment,
            Map<String, String> versions,
            String dataName,
            String dataFingerprint) {
        return new RunOrigin(
                scenario.name(),
                scenario.title(),
                scenario.commentary(),
                experiment,
                versions,
                dataName,
                dataFingerprint);
    }

    /**
     * SHA-256 over what determines the run's numbers: the experiment, the data's fingerprint and the program's version.
     * Two runs with the same one have the same numbers on the same machine.
     */
    public String identity() {
        MessageDigest digest = Fingerprint.digest();
        String content = JSON.write(experiment) + dataFingerprint + "\n" + versions.get(Versions.PROGRAM);
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        return Fingerprint.text(digest);
    }
}
