package mnl.engine.train;

import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginBudget;
import mnl.analysis.story.MarginFrame;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.Evaluator;
import mnl.engine.evaluate.MarginCollector;
import mnl.engine.evaluate.TrainingLosses;
import mnl.engine.fusion.ReplicaFusion;
import org.jspecify.annotations.Nullable;

/** Measures the model that is trained on the test split, and sees to it that its numbers are numbers. */
final class TestMeasurer {
    private final Evaluator evaluator;
    private final ReplicaFusion fusion;
    private final DeviceSplit test;
    private final LossSums losses;
    private final RunLayout layout;
    private final int[] labels;
    private final MarginBudget budget;
    private @Nullable MarginFrame margins;
    private int measured;

    /**
     * @param evaluator of the model
     * @param fusion how it is fused
     * @param test the samples
     * @param losses of the epoch under way
     */
    TestMeasurer(Evaluator evaluator, ReplicaFusion fusion, DeviceSplit test, LossSums losses, RunLayout layout) {
        this.evaluator = evaluator;
        this.fusion = fusion;
        this.test = test;
        this.losses = losses;
        this.layout = layout;
        labels = test.copyLabels()[0];
        budget = MarginBudget.of(
                layout.trained().size(), layout.modalities().size(), labels.length, layout.epochs() + 1);
    }

    /**
     * All metrics on the test split, and the losses of the last epoch that batches were trained of.
     *
     * @param position passes over the training split so far
     * @param epoch the one under way or the last one, counted from 1
     * @throws DivergenceException when a metric is no longer a number
     */
    Measurement measure(double position, int epoch) {
        TrainingLosses means = losses.means();
        if (!losses.isEmpty()) {
            DivergenceException.check(means.total(), layout, epoch);
        }
        boolean due = measured++ % budget.stride() == 0 || position >= layout.epochs();
        MarginCollector collector = due ? new MarginCollector(layout, labels, budget.samples()) : null;
        Measurement measurement = evaluator.measure(test, fusion, position, means, collector);
        margins = collector == null ? null : collector.frame(position);
        List<String> names = Metrics.names(layout.modalities());
        for (String modality : layout.modalities()) {
            float[] margins = measurement.values()[names.indexOf(Metrics.ucom(modality))];
            DivergenceException.check(margins, layout, epoch);
        }
        return measurement;
    }

    /** Margins at the last measurement; null where they would be too many. */
    @Nullable
    MarginFrame margins() {
        return margins;
    }
}
