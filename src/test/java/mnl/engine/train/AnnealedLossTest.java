package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.OptimizerSpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A loss that is annealed sees the epoch under way, counted from 1. Without learning it is A + min(1, epoch / K) D in every epoch,
 * for the fused answer, each modality and every replica, whatever the batches.
 */
class AnnealedLossTest extends EngineTestBase {
    private static final List<String> MODALITIES = List.of("left", "right");
    private static final List<String> NAMES = Metrics.names(MODALITIES);
    private static final int NEVER = 1_000_000;

    private List<Measurement> frozen(int annealingEpochs, int epochs) {
        Experiment base = Experiments.small(epochs);
        return train(base.withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.SGD, 1e-30, 0, 0))
                .withFusion(new FusionSpec(FusionRule.TMC_EVIDENTIAL, Map.of(), false, 0, annealingEpochs)));
    }

    private static List<String> annealed() {
        List<String> losses = new ArrayList<>(List.of(Metrics.LOSS_FUSED));
        MODALITIES.forEach(each -> losses.add(Metrics.loss(each)));
        return losses;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void itGrowsByOneShareInEveryEpochFromTheFirstOn(int annealingEpochs) {
        List<Measurement> measured = frozen(annealingEpochs, annealingEpochs + 2);
        Measurement without = frozen(NEVER, 1).get(1);
        for (String loss : annealed()) {
            int at = NAMES.indexOf(loss);
            for (int r = 0; r < without.values()[at].length; r++) {
                double plain = without.values()[at][r];
                double whole = measured.get(annealingEpochs + 2).values()[at][r] - plain;
                assertTrue(whole > 0.05, loss + " is hardly annealed: " + whole);
                for (int epoch = 1; epoch <= annealingEpochs + 2; epoch++) {
                    double share = Math.min(1, epoch / (double) annealingEpochs);
                    assertEquals(
                            plain + share * whole,
                            measured.get(epoch).values()[at][r],
                            1e-4,
                            loss + " of replica " + r + " in epoch " + epoch);
                }
            }
        }
    }
}
