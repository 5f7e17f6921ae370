package mnl.ui.heatmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.experiment.ArmName;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/**
 * Finds the samples behind a cell: those with target y, the ones that give class k the most probability first, as the
 * model of the run's first seed is now. Belongs to the FX thread.
 */
public final class CellSamples {
    private final RunSession session;
    private final Executor background;
    private final Inquiry<PickedCell, SampleSelection> inquiry;

    /**
     * @param session the current run
     * @param selected where the samples go
     * @param background for computing
     * @param fxThread brings answers back
     */
    public CellSamples(RunSession session, SelectedSamples selected, Executor background, Executor fxThread) {
        this.session = session;
        this.background = background;
        this.inquiry =
                new Inquiry<>(this::find, fxThread, selected.selectionProperty()::set).about(new CurrentModel(session));
    }

    /** Looks for the samples and hands them over. */
    void pick(PickedCell cell) {
        inquiry.ask(cell);
    }

    private CompletableFuture<SampleSelection> find(PickedCell cell, DoubleConsumer progress) {
        RunLayout layout = session.historyProperty().get().layout();
        return session.evaluate(OwnNoise.request(session.experimentProperty().get(), Split.TEST))
                .thenApplyAsync(evaluation -> selection(layout, evaluation, cell), background);
    }

    /** The samples of the first seed. */
    static SampleSelection selection(RunLayout layout, Evaluation evaluation, PickedCell cell) {
        int[] labels = evaluation.labels()[0];
        double[] plus = probabilities(layout, evaluation, cell, cell.arm());
        double[] minus =
                cell.isDifference() ? probabilities(layout, evaluation, cell, cell.minus()) : new double[labels.length];
        double sign = cell.rising() ? -1 : 1;
        List<Integer> samples = IntStream.range(0, labels.length)
                .filter(i -> labels[i] == cell.target())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * (plus[i] - minus[i])))
                .toList();
        return new SampleSelection(
                layout.seeds().get(0),
                samples,
                Texts.of(
                        "heatmap.cell-samples.epoch",
                        description(layout, cell),
                        EpochText.of(evaluation.measurement().epoch())));
    }

    private static double[] probabilities(RunLayout layout, Evaluation evaluation, PickedCell cell, int arm) {
        int replica = layout.replica(arm, 0);
        float[][][] logits = {{evaluation.logits()[cell.modality()][replica]}};
        float[][] fused = {evaluation.fusedLogits()[replica]};
        SampleAnswers answers = new SampleAnswers(evaluation.labels()[0], logits, fused, null);
        double[] values = new double[answers.samples()];
        Arrays.setAll(values, i -> answers.probabilities(0, 0, i)[cell.other()]);
        return values;
    }

    private static String description(RunLayout layout, PickedCell cell) {
        String modality = layout.modalities().get(cell.modality());
        String arms = cell.isDifference()
                ? Texts.of(
                        "heatmap.cell-samples.minus",
                        ArmName.of(layout.arms().get(cell.arm())),
                        ArmName.of(layout.arms().get(cell.minus())))
                : ArmName.of(layout.arms().get(cell.arm()));
        return cell.rising()
                ? Texts.of(
                        "heatmap.cell-samples.target-largest-p-of",
                        layout.classNames().get(cell.target()),
                        layout.classNames().get(cell.other()),
                        modality,
                        arms)
                : Texts.of(
                        "heatmap.cell-samples.target-smallest-p-of",
                        layout.classNames().get(cell.target()),
                        layout.classNames().get(cell.other()),
                        modality,
                        arms);
    }
}
