package mnl.ui.setup;

import java.util.List;
import mnl.experiment.OptimizerSpec;

/** The short sections: training, seeds. */
final class TrainingCards {
    private TrainingCards() {}

    static FieldGrid training(SetupViewModel model) {
        SharedSettings settings = model.shared();
        return new FieldGrid(model)
                .slider(
                        new Term("schedule.epochs", "Epochs", "", "passes", "passes over the training samples."),
                        settings.epochs(),
                        new SliderRange(10, 400, 10))
                .number(
                        new Term(
                                "schedule.batchSize",
                                "Batch size",
                                "B",
                                "samples",
                                "samples per step; the last, smaller batch of an epoch is trained on too."),
                        settings.batchSize())
                .choice(
                        new Term("optimizer.kind", "Optimizer", "", "", "the update rule of every arm and seed."),
                        settings.optimizerProperty(),
                        List.of(OptimizerSpec.Kind.values()),
                        kind -> switch (kind) {
                            case SGD -> "SGD";
                            case ADAM -> "Adam";
                            case ADAM_W -> "AdamW";
                        })
                .number(
                        new Term("optimizer.learningRate", "Learning rate", "η", "", "step size of the optimizer."),
                        settings.learningRate())
                .number(
                        new Term(
                                "optimizer.weightDecay",
                                "Weight decay",
                                "",
                                "",
                                "pull of the weights towards 0; 0 switches it off."),
                        settings.weightDecay())
                .number(
                        new Term(
                                "optimizer.momentum",
                                "Momentum",
                                "",
                                "",
                                "heavy-ball momentum of SGD; Adam and AdamW do not read it."),
                        settings.momentum());
    }

    static FieldGrid seeds(SetupViewModel model) {
        return new FieldGrid(model)
                .slider(
                        new Term(
                                "seeds.count",
                                "Count",
                                "S",
                                "seeds",
                                "how many times every arm is trained. Bands and intervals are over the seeds; all arms "
                                        + "share each seed's weights, batches and noise."),
                        model.shared().seedCount(),
                        new SliderRange(1, 30, 1))
                .number(
                        new Term(
                                "seeds.first",
                                "First seed",
                                "",
                                "",
                                "the first of the consecutive seeds. The same seeds give the same run."),
                        model.shared().firstSeed());
    }
}
