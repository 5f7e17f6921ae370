package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dynamic fusion by energy: F = sum_m c_m f^m with c_m = logsumexp(f^m) / 10.
 *
 * <p>The weights are neither normalised nor bounded below by zero, and no gradient flows through them (Zhang et al.,
 * "Provable Dynamic Fusion for Low-Quality Multimodal Data", ICML 2023). Training may add the {@link RankLoss}.
 */
public final class QmfEnergyFusion extends WeightedSum {

    private final Energy energy;
    private final @Nullable RankLoss rankLoss;

    /**
     * Prepares the rule.
     *
     * @param constants manager that outlives every use of this fusion
     * @param type data type of the logits
     * @param rankLossWeight weight of the rank loss, 0 for none
     * @param trainingSamples N_s, training samples of every seed [S]; read only where there is a rank loss
     */
    public QmfEnergyFusion(NDManager constants, DataType type, double rankLossWeight, List<Integer> trainingSamples) {
        energy = new Energy(constants, type);
        rankLoss = rankLossWeight == 0 ? null : new RankLoss(constants, type, rankLossWeight, trainingSamples);
    }

    @Override
    NDArray sampleWeights(FusionInput input, Phase phase) {
        return energy.confidence(
                phase == Phase.ATTACK ? input.logits() : input.logits().stopGradient());
    }

    @Override
    public Optional<LossHistory> history() {
        return Optional.ofNullable(rankLoss).map(RankLoss::history);
    }

    @Override
    public boolean hasOwnLosses() {
        return rankLoss != null;
    }

    @Override
    public FusionLosses losses(FusionInput input, FusionLosses crossEntropies, BatchTargets targets) {
        if (rankLoss == null) {
            return crossEntropies;
        }
        NDArray confidence = energy.confidence(input.logits()).squeeze(-1);
        NDArray rank = rankLoss.of(confidence, input.logits(), targets);
        return new FusionLosses(crossEntropies.fused(), crossEntropies.unimodal(), rank, null);
    }
}
