package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.lab.engine.Engines;
import mnl.lab.store.SealedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is trained for real, stored, certified and attacked. */
class RobustnessCommandsTest {
    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void train() throws IOException {
        Path config = Files.writeString(folder.resolve("small.json"), """
                {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 4, "trainSize": 60, "testSize": 80,
                 "modalities": [{"name": "loud", "amplitude": 3}, {"name": "quiet", "amplitude": 2}]},
                 "arms": ["none", "none+adv",
                  {"name": "qmf", "mode": "NONE", "dominance": "CONFIDENCE_AND_UCOM", "targetPull": false,
                   "fusion": {"rule": "QMF_ENERGY"}}],
                 "schedule": {"epochs": 3, "batchSize": 20}, "seeds": {"first": 0, "count": 2}}
                """);
        run = folder.resolve("run");
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(0, commands.run("train", "--config", config.toString(), "--out", run.toString()), commands.err());
    }

    @Test
    void accuracyUnderAttackIsNeverBelowCertifiedAccuracy() throws IOException {
        CommandHarness certify = new CommandHarness(Engines.standard());
        assertEquals(0, certify.run("certify", run.toString(), "--radius", "0.5,0.2"), certify.err());
        assertTrue(
                certify.out().lines().anyMatch(line -> line.matches(" {2}No guidance, adversarial +certified .*")),
                certify.out());
        assertTrue(certify.out().lines().anyMatch(line -> line.matches(" {2}qmf +proxy .*")), certify.out());
        assertTrue(certify.out().contains("no guarantee"), certify.out());
        assertTrue(certify.err().contains("100%  Certifying"), certify.err());
        CommandHarness attack = new CommandHarness(Engines.standard());
        assertEquals(
                0,
                attack.run("attack", run.toString(), "--radius", "0.2,0.5", "--steps", "5", "--samples", "99999"),
                attack.err());
        assertTrue(attack.out().contains("quiet alone"), attack.out());
        assertTrue(
                attack.out().contains("--samples 99999: there are 80 test samples; all of them were attacked."),
                attack.out());
        for (String file : List.of("certify.json", "attack.json")) {
            assertEquals("{\"epoch\":3,\"epochs\":3}", json(file).get("model").toString(), file);
        }
        assertTrue(certify.out().contains("Of the model after 3 of 3 epochs."), certify.out());
        assertTrue(attack.out().contains("Of the model after 3 of 3 epochs."), attack.out());
        JsonNode certified = json("certify.json").at("/arms");
        JsonNode attacked = json("attack.json").at("/attacks/0/arms");
        for (int arm = 0; arm < 2; arm++) {
            assertEquals("certified", certified.get(arm).get("kind").asText());
            for (int radius = 0; radius < 2; radius++) {
                double sure = certified
                        .get(arm)
                        .at("/accuracyAtRadius/" + (radius + 1) + "/mean")
                        .asDouble();
                double stood = attacked.get(arm)
                        .at("/accuracyAtRadius/" + radius + "/mean")
                        .asDouble();
                assertTrue(sure <= stood, "arm " + arm + ": " + sure + " and " + stood);
                assertTrue(stood > 0.1);
            }
        }
        assertEquals(
                1 + 3 * 3 * 2 * 3, Files.readAllLines(run.resolve("attack.csv")).size());
        assertEquals(
                1 + 3 * 2 * 3, Files.readAllLines(run.resolve("certify.csv")).size());
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        said("There is no run elsewhere", "certify", "elsewhere", "--workspace", folder.toString());
        said("The run has no modality \"third\"", "attack", run.toString(), "--modality", "third");
        said("--radius -1: a radius is a number from 0.000001 to 1000", "attack", run.toString(), "--radius=-1");
        said(
                "--radius 1.0E30: a radius is a number from 0.000001 to 1000",
                "attack",
                run.toString(),
                "--radius",
                "1e30");
        said("--radius 1.0E-9: a radius is a number from", "certify", run.toString(), "--radius", "1e-9");
        said("The step size must be above 0 and at most 1000", "attack", run.toString(), "--step-size", "1e30");
        said("not both", "attack", run.toString(), "--modality", "loud", "--jointly");
        said("An attack takes at least one step, not 0.", "attack", run.toString(), "--steps", "0");
        Path file = run.resolve("run.json");
        String info = Files.readString(file);
        SealedFiles.rewrite(file, text -> text.replaceFirst("\"fingerprint\" : \"..", "\"fingerprint\" : \"__"));
        said("have changed since it was trained", "certify", run.toString());
        Files.writeString(file, info);
        Files.delete(run.resolve("model.json"));
        said("model.json is missing", "attack", run.toString());
    }

    @Test
    void aModalityCalledAllIsAttackedAloneAndTheJointAttackHasAnotherName() throws IOException {
        Path config = Files.writeString(folder.resolve("all.json"), """
                {"dataset": {"kind": "synthetic", "classes": 3, "dimensions": 4, "trainSize": 60, "testSize": 80,
                 "modalities": [{"name": "all", "amplitude": 3}, {"name": "all jointly", "amplitude": 2}]},
                 "arms": ["none"], "schedule": {"epochs": 2, "batchSize": 20}, "seeds": {"first": 0, "count": 1}}
                """);
        run = folder.resolve("called all");
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(0, commands.run("train", "--config", config.toString(), "--out", run.toString()), commands.err());
        assertEquals(List.of("all jointly jointly:2", "all:1", "all jointly:1"), attacks());
        assertEquals(List.of("all:1"), attacks("--modality", "all"));
        assertEquals(List.of("all jointly jointly:2"), attacks("--jointly"));
        assertEquals(List.of("all jointly:1"), attacks("--modality", "all jointly"));
    }

    /** Names of the attacks that are stored, with how many modalities each moves. */
    private List<String> attacks(String... more) throws IOException {
        CommandHarness attack = new CommandHarness(Engines.standard());
        List<String> args = new ArrayList<>(List.of("attack", run.toString(), "--radius", "1", "--steps", "1"));
        args.addAll(List.of(more));
        assertEquals(0, attack.run(args.toArray(String[]::new)), attack.err());
        assertTrue(attack.out().contains("; PGD, 1 step, 1 start,"), attack.out());
        List<String> found = new ArrayList<>();
        json("attack.json").at("/attacks").forEach(one -> {
            found.add(one.get("attacked").asText() + ":" + one.get("modalities").size());
            assertEquals(0, one.get("notNumbers").asInt());
        });
        return found;
    }

    private static void said(String part, String... args) {
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(2, commands.run(args), commands.err());
        assertTrue(commands.err().contains(part), commands.err());
        assertEquals(1, commands.err().lines().count());
        assertEquals("", commands.out());
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(run.resolve(name).toFile());
    }
}
