package mnl.ui.results;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.statistics.Summary;
import mnl.engine.FinalEvaluation;
import mnl.engine.RunState;
import mnl.experiment.NoiseKind;
import mnl.lab.report.ResultColumn;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunRecorder;
import mnl.lab.store.RunStore;
import mnl.lab.store.Workspace;
import mnl.ui.feed.FakeRun;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.feed.PredictingRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewModelTest {
    private final Feed feed = new Feed(new Numbers(PredictingRun.layout()), null);
    private final ResultsViewModel model =
            new ResultsViewModel(feed.session, feed.visibility, Runnable::run, Runnable::run, () -> 0);

    @TempDir
    Path folder;

    private void trained() {
        feed.run.predicting = PredictingRun.usual();
        model.showingProperty().set(true);
        feed.start().epochs(2);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
    }

    @Test
    void beforeTheFirstRunItSaysWhatToDo() {
        assertTrue(model.nothingYetProperty().get().contains("press Run"));
        assertNull(model.table());
    }

    @Test
    void everyNumberIsTheOneOfResultsJson() throws IOException {
        trained();
        model.columns().forEach(column -> model.chosen().add(column.name()));
        feed.run.predicting.hasValidation = true;
        JsonNode results = stored();
        ResultTable table = model.table();
        assertTrue(table.columns().size() > 20, "all of them");
        for (ResultColumn column : table.columns()) {
            for (int arm = 0; arm < 3; arm++) {
                JsonNode metric = results.get("arms").get(arm).get("metrics").get(column.name());
                Summary summary = table.summary(column, arm);
                assertEquals(number(metric.get("mean")), summary.mean(), column.name());
                assertEquals(number(metric.get("ci95")), summary.ci95(), column.name());
                JsonNode compared =
                        results.get("comparisons").path(column.name()).path(table.arm(arm));
                if (!compared.isMissingNode()) {
                    PairedComparison own = table.comparison(column, arm);
                    assertEquals(number(compared.get("meanDifference")), own.meanDifference(), column.name());
                    assertEquals(number(compared.get("holmP")), own.holmP(), column.name());
                    assertEquals(number(compared.get("wilcoxonP")), own.wilcoxonP(), column.name());
                }
            }
        }
    }

    /** What the recorder of the window and of the command line writes about the same model. */
    private JsonNode stored() throws IOException {
        FakeRun run = feed.run;
        RunRecorder recorder = new RunStore(new Workspace(folder))
                .begin(new RunOrigin(
                        "fake", "Fake", "", run.experiment(), Map.of(), "fake", feed.source.fingerprint()));
        recorder.prepared(feed.numbers.layout());
        recorder.append(
                run.evaluate(new mnl.engine.EvaluationRequest(
                                mnl.data.Split.TEST,
                                run.experiment().activeModalities().stream()
                                        .map(mnl.experiment.ModalitySpec::evaluationNoise)
                                        .toList()))
                        .join()
                        .measurement(),
                null);
        recorder.evaluated(new FinalEvaluation(run, feed.source, Runnable::run)
                .of(feed.numbers.layout(), List.of())
                .join());
        Path written = recorder.complete(RunStatus.FINISHED);
        return new ObjectMapper().readTree(written.resolve("results.json").toFile());
    }

    private static double number(JsonNode node) {
        return node.isNull() ? Double.NaN : node.asDouble();
    }

    @Test
    void chosenNoiseIsAskedForAndCleanIsClean() {
        trained();
        model.noiseProperty().set(new NoiseChoice(NoiseChoice.Level.CLEAN, NoiseChoice.EVERY, 5));
        assertTrue(feed.run.lastRequest().noise().stream().allMatch(noise -> noise.kind() == NoiseKind.NONE));
        assertTrue(model.caption().startsWith("Test split without noise."), model.caption());
        model.noiseProperty().set(new NoiseChoice(NoiseChoice.Level.CHOSEN, 1, 7));
        assertEquals(NoiseKind.NONE, feed.run.lastRequest().noise().get(0).kind());
        assertEquals(7, feed.run.lastRequest().noise().get(1).severity());
        assertTrue(model.caption().startsWith("Test split under noise on quiet (Gaussian, 1.75 σ)."), model.caption());
        double first = model.table().summary(model.table().columns().get(0), 0).mean();
        assertEquals(.505 - .14, first, 1e-6, "the accuracy under that noise");
    }

    @Test
    void sharesAreMeasuredWhenTrainingRestsAndCanBeStopped() {
        feed.run.predicting = PredictingRun.usual();
        model.showingProperty().set(true);
        feed.start().epochs(2);
        assertEquals(1, feed.run.asked.size(), "not while it trains");
        assertFalse(model.table().columns().stream().anyMatch(c -> c.name().equals("imbalance")));
        feed.run.state(RunState.PAUSED);
        feed.pulse.beat();
        assertTrue(model.table().columns().stream().anyMatch(c -> c.name().equals("imbalance")));
        feed.run.answering = false;
        int before = feed.run.asked.size();
        model.noiseProperty().set(new NoiseChoice(NoiseChoice.Level.CLEAN, NoiseChoice.EVERY, 5));
        assertEquals(before + 1, feed.run.asked.size(), "the scores");
        feed.run.answer(feed.run.asked.get(before));
        assertEquals(before + 2, feed.run.asked.size(), "the first subset");
        assertFalse(
                model.table().columns().stream().anyMatch(c -> c.name().equals("imbalance")), "the scores are shown");
        model.cancelShares();
        feed.run.answer(feed.run.asked.get(before + 1));
        assertEquals(before + 2, feed.run.asked.size(), "no further subset");
        assertFalse(model.table().columns().stream().anyMatch(c -> c.name().equals("imbalance")));
        assertTrue(model.sharesProgressProperty().get() < 0);
        assertTrue(model.problemProperty().get().isEmpty());
    }

    @Test
    void sharesWhoseSubsetsWereMeasuredOfTwoModelsAreNotShown() {
        feed.run.predicting = PredictingRun.usual();
        model.showingProperty().set(true);
        feed.start().epochs(2);
        feed.run.answering = false;
        feed.run.state(RunState.PAUSED);
        feed.pulse.beat();
        int subsets = 4;
        int first = feed.run.asked.size();
        feed.run.answer(feed.run.asked.get(first - 1));
        feed.run.progress(1.5);
        for (int i = first; i < first + subsets - 1; i++) {
            feed.run.answer(feed.run.asked.get(i));
        }
        assertFalse(model.table().columns().stream().anyMatch(c -> c.name().equals("imbalance")));
        feed.run.answering = true;
        feed.pulse.beat();
        assertTrue(model.caption().contains("After 1.5 epochs"), model.caption());
        assertTrue(model.table().columns().stream().anyMatch(c -> c.name().equals("imbalance")));
    }

    @Test
    void theBaselineAndHiddenArmsAreRespected() {
        trained();
        model.baselineProperty().set(1);
        assertEquals(1, model.table().baseline());
        assertTrue(model.caption().contains("differences to All-class"), model.caption());
        feed.visibility.toggle("none");
        assertEquals(List.of(1, 2), model.table().arms());
        assertEquals(3, model.reliability().series().size(), "the diagonal and two arms");
    }

    @Test
    void reliabilityIsAccuracyAgainstConfidence() {
        trained();
        double sure = Math.exp(3) / (Math.exp(3) + 1);
        var mnl = model.reliability().series().get(3);
        assertArrayEquals(new double[] {sure}, mnl.x(), 1e-6);
        assertArrayEquals(new double[] {4.0 / 6}, mnl.y(), 1e-12);
    }
}
