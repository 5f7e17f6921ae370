package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import mnl.analysis.run.ReplicaMetrics;
import mnl.data.Causes;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.engine.EngineStartListener;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.TrainingEngine;
import mnl.engine.TrainingRun;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseSpec;
import mnl.lab.engine.Engines;
import mnl.lab.evaluate.StoredModel;
import mnl.lab.store.RunStore;
import mnl.lab.store.SealedFiles;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;

/** A run is trained for real, stored, and measured again. */
class EvaluateCommandTest extends EvaluateCommandCase {
    @Test
    void withoutOptionsEveryFigureIsThatOfTheRun() throws IOException {
        CommandHarness commands = evaluate();
        JsonNode condition = json(run.resolve("evaluation.json")).at("/conditions/0");
        JsonNode results = json(run.resolve("results.json"));
        int compared = 0;
        for (int arm = 0; arm < 3; arm++) {
            JsonNode again = condition.at("/arms/" + arm + "/metrics");
            assertTrue(again.has("f1.quiet") && again.has("accuracy.fused") && !again.has("loss.total"));
            for (Iterator<String> names = again.fieldNames(); names.hasNext(); compared++) {
                String name = names.next();
                assertEquals(results.at("/arms/" + arm + "/metrics").get(name), again.get(name), name);
            }
            assertEquals(results.at("/arms/" + arm + "/cases"), condition.at("/arms/" + arm + "/cases"));
        }
        assertTrue(compared > 50, compared + " metrics");
        assertEquals(results.get("agreement"), condition.get("agreement"));
        for (Iterator<String> names = condition.get("comparisons").fieldNames(); names.hasNext(); ) {
            String name = names.next();
            assertEquals(
                    results.get("comparisons").get(name),
                    condition.get("comparisons").get(name),
                    name);
        }
        assertTrue(commands.out().contains("Accuracy on the test split in %, mean +- 95% interval over 2 seeds"));
        assertTrue(commands.err().contains("100%  Evaluating"), commands.err());
    }

    @Test
    void aFusionThatIsSwappedInGivesWhatTheEngineGives() throws IOException {
        Path out = folder.resolve("swapped");
        evaluate("--fusion", "entropy,WEIGHTED:1:0", "--clean", "--out", out.toString());
        JsonNode stored = json(out.resolve("evaluation.json"));
        StoredModel model = StoredModel.read(new RunStore(new Workspace(folder)), run.toString());
        TrainingEngine engine = Engines.standard().open(EngineStartListener.SILENT);
        try (TrainingRun opened =
                model.open(engine, DataSources.open(model.experiment().dataset()))) {
            Evaluation expected = Causes.await(opened.evaluate(new EvaluationRequest(
                    Split.TEST, List.of(NoiseSpec.NONE, NoiseSpec.NONE), new FusionSpec(FusionRule.ENTROPY))));
            ReplicaMetrics metrics = ReplicaMetrics.of(model.layout(), expected.measurement());
            for (int arm = 0; arm < 3; arm++) {
                for (int s = 0; s < 2; s++) {
                    assertEquals(
                            metrics.perSeed("accuracy.fused", arm)[s],
                            stored.at("/conditions/0/arms/" + arm + "/metrics/accuracy.fused/perSeed/" + s)
                                    .asDouble());
                }
            }
        } finally {
            Engines.close(engine);
        }
        JsonNode first = stored.at("/conditions/1/arms/0/metrics");
        assertEquals("WEIGHTED:1:0", stored.at("/conditions/1/name").asText());
        assertEquals(first.get("nll.loud"), first.get("nll.fused"), "all weight on one modality");
        assertEquals("NONE", stored.at("/noise/loud/kind").asText());
    }

    @Test
    void anAbsentModalityIsLeftOutAndNoiseReplacesTheRunsOwn() throws IOException {
        Path out = folder.resolve("absent");
        CommandHarness commands = evaluate("--absent", "quiet", "--noise", "loud:none", "--out", out.toString());
        assertFalse(commands.out().contains("quiet alone"));
        JsonNode stored = json(out.resolve("evaluation.json"));
        assertEquals("[\"quiet\"]", stored.get("absent").toString());
        evaluate("--clean", "--out", out.toString());
        assertEquals(
                stored.at("/conditions/0/arms/0/metrics/nll.loud"),
                json(out.resolve("evaluation.json")).at("/conditions/0/arms/0/metrics/nll.loud"));
        assertNotEquals(
                stored.at("/conditions/0/arms/0/metrics/nll.loud"),
                json(run.resolve("results.json")).at("/arms/0/metrics/nll.loud"),
                "the run itself was tested under noise");
    }

    @Test
    void whatCannotBeDoneIsOneSentenceAndNothingIsWritten() throws IOException {
        said("There is no run elsewhere", "elsewhere");
        said("learns its weights in training, so it cannot be swapped in", run.toString(), "--fusion", "pdf");
        said("There is no fusion \"middle\": choose from MEAN, ", run.toString(), "--fusion", "middle");
        said("one per modality in the order loud, quiet", run.toString(), "--fusion", "WEIGHTED:1");
        said("one per modality in the order loud, quiet", run.toString(), "--fusion", "WEIGHTED");
        said("The run has no modality \"third\": choose from loud, quiet", run.toString(), "--noise", "third:none");
        said("choose from none, gaussian, dropout, missing", run.toString(), "--noise", "loud:blur:3");
        said("from 0 to 10, not \"11\"", run.toString(), "--noise", "loud:gaussian:11");
        said("The run has no modality \"third\"", run.toString(), "--absent", "third");
        said("leaves no modality to measure", run.toString(), "--absent", "quiet,loud");
        said("--split", run.toString(), "--split", "holdout");
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Files.copy(run.resolve("run.json"), bare.resolve("run.json"));
        SealedFiles.rewrite(bare.resolve("run.json"), text -> text.replace("finished", "interrupted"));
        for (String name : List.of("metrics.csv", "profiles.f32")) {
            Files.copy(run.resolve(name), bare.resolve(name));
        }
        said("holds no trained model", bare.toString());
        SealedFiles.rewrite(
                bare.resolve("run.json"),
                text -> text.replaceFirst("\"fingerprint\" : \"..", "\"fingerprint\" : \"__"));
        Files.copy(run.resolve("model.json"), bare.resolve("model.json"));
        Files.copy(run.resolve("model.f32"), bare.resolve("model.f32"));
        said("have changed since it was trained", bare.toString());
    }

    @Test
    void aRunWhoseFolderWasMovedIsMeasuredOnTheSameDataAlone() throws IOException {
        said("the data of this experiment are synthetic", run.toString(), "--data", folder.toString());
        Path data = small("data", 0);
        Path own = folder.resolve("on-folder");
        CommandHarness trained = new CommandHarness(Engines.standard());
        assertEquals(
                0,
                trained.run("train", "--data", data.toString(), "--epochs", "1", "--out", own.toString()),
                trained.err());
        Path moved = Files.move(data, folder.resolve("moved"));
        said("is not there", own.toString());
        said(
                "are not those that the run in",
                own.toString(),
                "--data",
                small("other", 1).toString());
        CommandHarness again = new CommandHarness(Engines.standard());
        assertEquals(0, again.run("evaluate", own.toString(), "--data", moved.toString()), again.err());
        assertEquals(
                json(own.resolve("results.json")).at("/arms/0/metrics/accuracy.fused"),
                json(own.resolve("evaluation.json")).at("/conditions/0/arms/0/metrics/accuracy.fused"));
    }

    private static void said(String part, String... options) {
        CommandHarness commands = new CommandHarness(Engines.standard());
        Path out = folder.resolve("refused");
        String[] args = Stream.of(
                        Stream.of("evaluate"),
                        Stream.of(options),
                        Stream.of("--workspace", folder.toString(), "--predictions", "--out", out.toString()))
                .flatMap(words -> words)
                .toArray(String[]::new);
        assertEquals(2, commands.run(args), commands.err());
        assertTrue(commands.err().contains(part), commands.err());
        assertEquals(1, commands.err().lines().count());
        assertEquals("", commands.out());
        assertFalse(Files.exists(out));
    }
}
