package mnl.engine.train;

import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginBudget;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.Evaluator;
import mnl.engine.evaluate.TrainingLosses;
import mnl.engine.fusion.ReplicaFusion;
import mnl.experiment.Schedule;

/** Measures the model that is trained on the test split, and sees to it that its numbers are numbers. */
final class TestMeasurer {
    private final Evaluator evaluator;
    private final ReplicaFusion fusion;
    private final DeviceSplit test;
    private final LossSums losses;
    private final RunLayout layout;
    private final Schedule schedule;
    private final MarginBudget budget;

    /**
     * @param evaluator of the model
     * @param fusion how it is fused
     * @param test the samples
     * @param losses of the epoch under way
     * @param schedule says how often is measured
     */
    TestMeasurer(
            Evaluator evaluator,
            ReplicaFusion fusion,
            DeviceSplit test,
            LossSums losses,
            RunLayout layout,
            Schedule schedule) {
        this.evaluator = evaluator;
        this.fusion = fusion;
        this.test = test;
        this.losses = losses;
        this.layout = layout;
        this.schedule = schedule;
        budget = MarginBudget.of(
                layout.trained().size(),
                layout.modalities().size(),
                test.size(0),
                schedule.epochs() / schedule.measureEvery() + 2);
    }

    /**
     * All metrics on the test split, and the losses of the last epoch that batches were trained of.
     *
     * @param position passes over the training split so far
     * @param epoch the one under way or the last one, counted from 1
     * @param last whether nothing is trained any more
     * @throws DivergenceException when a metric is no longer a number
     */
    Evaluator.Measured measure(double position, int epoch, boolean last) {
        TrainingLosses means = losses.means();
        if (!losses.isEmpty()) {
            DivergenceException.check(means.total(), layout, epoch);
        }
        Evaluator.Measured measured = budget.keeps(position, schedule.measureEvery(), last)
                ? evaluator.measure(test, fusion, position, means, budget.samples())
                : new Evaluator.Measured(evaluator.measure(test, fusion, position, means), null);
        Measurement measurement = measured.metrics();
        List<String> names = Metrics.names(layout.modalities());
        for (String modality : layout.modalities()) {
            float[] margins = measurement.values()[names.indexOf(Metrics.ucom(modality))];
            DivergenceException.check(margins, layout, epoch);
        }
        return measured;
    }
}
