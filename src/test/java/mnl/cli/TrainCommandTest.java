package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunStore;
import mnl.lab.store.ScenarioStore;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;

class TrainCommandTest extends TrainCommandCase {
    @Test
    void aScenarioOfTheUserIsFoundByItsName() {
        Scenario mine = new Scenario(
                "mine", "Mine", "", Scenarios.byName("one-blind-pair").experiment());
        new ScenarioStore(new Workspace(folder.resolve("workspace"))).save(mine);
        Path out = folder.resolve("own");
        assertEquals(0, train("--scenario", "mine", "--epochs", "1", "--seeds", "1", "--out", out.toString()));
        assertEquals("mine", RunStore.open(out).info().origin().scenario());
        assertEquals(2, train("--scenario", "yours", "--epochs", "1"));
        assertTrue(commands.err().contains("\"yours\"") && commands.err().contains("mine"), commands.err());
    }

    @Test
    void aRunBecomesTheFolderThatWasNamed() throws IOException {
        Path out = folder.resolve("run");
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "2", "--seeds", "3", "--out", out.toString()));
        RunContents run = RunStore.open(out);
        assertEquals(RunStatus.FINISHED, run.info().status());
        assertEquals(3, run.measurements().size());
        assertEquals("blind-spot", run.info().origin().scenario());
        assertEquals(64, run.info().origin().dataFingerprint().length());
        assertTrue(run.info().origin().versions().get("pytorch").matches("\\d+\\.\\d+.*"));
        JsonNode results =
                new ObjectMapper().readTree(out.resolve("results.json").toFile());
        assertEquals(5, results.get("arms").size());
        assertEquals(0.501, results.at("/arms/0/metrics/accuracy.loud/mean").asDouble(), 1e-6);
        JsonNode arm = results.at("/arms/3");
        assertEquals(3, arm.at("/metrics/nll.fused/perSeed").size());
        assertEquals(2.0 / 3 / 2, arm.at("/metrics/f1.fused/mean").asDouble(), 1e-12, "of the two classes there are");
        assertEquals(1, arm.at("/cases/TF/count/mean").asDouble());
        assertEquals(0, arm.at("/cases/TF/fusedRight/mean").asDouble());
        assertEquals(0.5, arm.at("/cases/FT/share/mean").asDouble());
        assertEquals(1, arm.at("/cases/FT/fusedRight/mean").asDouble());
        assertTrue(arm.at("/cases/TT/fusedRight/mean").isNull(), "an empty cell has no share");
        assertEquals(
                "{\"strong\":\"loud\",\"weak\":\"quiet\",\"chosenOn\":\"test\"}",
                results.get("agreement").toString());
        assertTrue(
                arm.at("/metrics/shapley.loud/mean").isNull(), "the fake's accuracy does not depend on what is there");
        assertEquals(0.8, arm.at("/metrics/accuracy.fused/mean").asDouble(), 0.01);
        assertEquals("all modalities", results.at("/noiseCurves/0/on").asText());
        assertTrue(engine.closed);
        String report = Files.readString(out.resolve("report.html"));
        assertTrue(report.contains("Strong modality: loud"));
        assertTrue(report.contains("Bayes ceiling, fused") && report.contains("Bayes ceiling, quiet"), "ceilings");
    }

    @Test
    void theTableShowsMeansDifferencesAndTests() {
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "1", "--seeds", "3"));
        String table = commands.out();
        assertTrue(table.lines().anyMatch(line -> line.matches(" {2}No guidance +50\\.10 \\+- 0\\.25")), table);
        assertTrue(
                table.lines()
                        .anyMatch(line ->
                                line.matches(" {2}Target pull +60\\.11 \\+- 0\\.27 +\\+10\\.01 \\+- 0\\.02 +3/3.*")),
                table);
        assertTrue(table.lines().anyMatch(line -> line.startsWith("  Forced") && line.endsWith("*")), table);
        assertTrue(table.contains("loud alone") && table.contains("quiet alone"), table);
        assertTrue(table.contains("p below 0.05 in the paired t-test after Holm's correction"), table);
        assertEquals("[####################] 100%  epoch 1 of 1, 2k samples/s\n", commands.err(), "said once");
    }

    @Test
    void noiseCurvesAreThoseThatWereAskedFor() throws IOException {
        Path out = folder.resolve("run");
        String[] start = {"--scenario", "blind-spot", "--epochs", "1", "--seeds", "2"};
        assertEquals(0, train(start, "--noise-curve", "quiet,loud:dropout", "--out", out.toString()));
        JsonNode curves = new ObjectMapper()
                .readTree(out.resolve("results.json").toFile())
                .get("noiseCurves");
        assertEquals(2, curves.size());
        assertEquals(
                "{\"quiet\":\"feature_gaussian\"}", curves.get(0).get("noise").toString());
        assertEquals(
                "{\"loud\":\"feature_dropout\"}", curves.get(1).get("noise").toString());
        Path plain = folder.resolve("plain");
        assertEquals(0, train(start, "--noise-curve", "none", "--out", plain.toString()));
        assertFalse(new ObjectMapper()
                .readTree(plain.resolve("results.json").toFile())
                .has("noiseCurves"));
    }

    @Test
    void oneSeedHasNeitherIntervalNorTest() {
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "1", "--seeds", "1", "--first-seed", "7"));
        assertTrue(commands.out().lines().anyMatch(line -> line.matches(" {2}No guidance +50\\.00")), commands.out());
        assertTrue(commands.out().contains("without more seeds there is no interval and no test"), commands.out());
        assertFalse(commands.out().contains("*"), commands.out());
        assertEquals(7, engine.started.seeds().first());
    }

    @Test
    void withoutTheBaselineTheFirstArmGivenIsIt() {
        assertEquals(0, train("--scenario", "blind-spot", "--arms", "mnl,all-class", "--epochs", "1"));
        assertEquals(List.of(Arm.MNL, Arm.ALL_CLASS), engine.started.arms());
        assertEquals("mnl", engine.started.baseline());
        assertTrue(commands.err()
                .startsWith("The baseline none is not among the arms: differences are measured against mnl.\n"));
        assertEquals(0, train("--scenario", "blind-spot", "--arms", "mnl,none", "--epochs", "1"));
        assertEquals("none", engine.started.baseline());
    }

    @Test
    void whatIsTrainedBesideTheArmsIsRecordedAndShownOnlyWhenAskedFor() throws IOException {
        Path out = folder.resolve("hidden");
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "1", "--seeds", "3", "--out", out.toString()));
        assertEquals(Arm.REFERENCES, engine.started.references());
        assertFalse(commands.out().contains("Trained alone"), commands.out());
        assertFalse(Files.readString(out.resolve("results.json")).contains("uni-ce"));
        assertFalse(Files.readString(out.resolve("report.html")).contains(">uni-ce"), "only in the configuration");
        RunContents stored = RunStore.open(out);
        assertEquals(
                List.of("uni-ce", "ensemble"),
                stored.info().layout().orElseThrow().references());
        assertEquals(7 * 3, stored.measurements().get(0).values()[0].length);
        String alone = commands.out();
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "1", "--seeds", "3", "--references", "none"));
        assertEquals(List.of(), engine.started.references());
        assertEquals(
                alone.lines().limit(8).toList(), commands.out().lines().limit(8).toList());
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "1", "--references", "shown"));
        assertEquals(7, engine.started.arms().size());
        assertEquals(List.of(), engine.started.references());
        assertTrue(commands.out().contains("Trained alone"), commands.out());
        assertEquals(0, train("--scenario", "blind-spot", "--epochs", "1", "--arms", "none,ensemble"));
        assertEquals(List.of(Arm.NONE, Arm.ENSEMBLE), engine.started.arms());
        assertEquals(List.of(Arm.UNI_CE), engine.started.references());
    }

    @Test
    void aConfigurationFileAndAStoredRunTrainLikewise() throws IOException {
        Path config = folder.resolve("mine.json");
        Files.writeString(
                config,
                new ExperimentJson().write(Scenarios.byName("one-blind-pair").experiment()));
        Path out = folder.resolve("run");
        assertEquals(0, train("--config", config.toString(), "--epochs", "1", "--out", out.toString()));
        assertEquals("mine", RunStore.open(out).info().origin().scenario());
        assertEquals(0, train("--config", out.resolve("run.json").toString()));
        assertEquals(RunStore.open(out).info().origin().experiment(), engine.started);
    }

    @Test
    void runsGoToTheWorkspaceUnlessToldOtherwise() throws IOException {
        assertEquals(0, train("--scenario", "as-published", "--epochs", "1"));
        try (Stream<Path> runs = Files.list(folder.resolve("workspace/runs"))) {
            List<String> names = runs.map(run -> run.getFileName().toString()).toList();
            assertEquals(1, names.size());
            assertTrue(names.get(0).matches("\\d{4}-\\d\\d-\\d\\d-as-published-[0-9a-f]{5}"), names.get(0));
        }
    }
}
