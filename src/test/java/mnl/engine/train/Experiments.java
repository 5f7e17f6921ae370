package mnl.engine.train;

import java.util.List;
import java.util.stream.IntStream;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;

/** Experiments on {@link GaussianSource}. */
final class Experiments {
    private Experiments() {}

    static ModalitySpec modality(String name, EncoderSpec encoder) {
        return new ModalitySpec(name, true, encoder, 0.5, NoiseSpec.NONE, NoiseSpec.NONE);
    }

    /** All five arms, 2 seeds, batches of 8 from 21 samples. */
    static Experiment small(int epochs) {
        return new Experiment(
                1,
                new DatasetSpec.Folder("unused", 0),
                List.of(modality("left", new EncoderSpec(7, 1)), modality("right", new EncoderSpec(5, 2))),
                new FusionSpec(FusionRule.QMF_ENERGY),
                new GuidanceSpec(GuidanceForm.RELEASED, 4, 1, 0, PairRule.ALL_PAIRS, "left"),
                Arm.STANDARD,
                "none",
                new Schedule(epochs, 8),
                OptimizerSpec.adam(1e-2),
                new SeedRange(3, 2));
    }

    static Experiment withWarmUp(Experiment base, int epochs) {
        GuidanceSpec g = base.guidance();
        return base.withGuidance(
                new GuidanceSpec(g.form(), g.lambda(), g.strength(), epochs, g.pairRule(), g.fixedGuide()));
    }

    /** The size that the speed target is stated for. */
    static Experiment large(int arms, int seeds, int epochs) {
        return new Experiment(
                1,
                new DatasetSpec.Folder("unused", 0),
                IntStream.range(0, 2)
                        .mapToObj(m -> modality(m == 0 ? "left" : "right", new EncoderSpec(64, 1)))
                        .toList(),
                new FusionSpec(FusionRule.QMF_ENERGY),
                new GuidanceSpec(GuidanceForm.RELEASED, 4, 1, 0, PairRule.ALL_PAIRS, "left"),
                Arm.STANDARD.subList(0, arms),
                "none",
                new Schedule(epochs, 64),
                OptimizerSpec.adam(1e-3),
                new SeedRange(0, seeds));
    }
}
