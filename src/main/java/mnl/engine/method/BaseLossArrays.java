package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import mnl.engine.array.Constants;
import mnl.engine.fusion.ReplicaFusion;
import org.jspecify.annotations.Nullable;

/** The weights of every replica's losses as arrays; those that would change nothing are left out. */
final class BaseLossArrays {
    private final NDManager constants;
    private final DataType type;
    private final List<BaseLoss> base;

    BaseLossArrays(NDManager constants, DataType type, List<BaseLoss> base) {
        this.constants = constants;
        this.type = type;
        this.base = base;
    }

    /** w_F [R]; null where it is 1 everywhere. */
    @Nullable
    NDArray fused() {
        double[] weights = base.stream().mapToDouble(BaseLoss::fused).toArray();
        return Arrays.stream(weights).allMatch(weight -> weight == 1)
                ? null
                : Constants.of(constants, type, new Shape(weights.length), weights);
    }

    /** w_m [M, R]. */
    NDArray unimodal() {
        int replicas = base.size();
        double[] weights = new double[base.get(0).modalities() * replicas];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = base.get(i % replicas).unimodal()[i / replicas];
        }
        return Constants.of(constants, type, new Shape(weights.length / replicas, replicas), weights);
    }

    /** [R], 1 for a replica whose fusion has a head that nothing else trains, otherwise 0; null where there is none. */
    @Nullable
    NDArray headsAlone(ReplicaFusion fusion) {
        double[] alone = new double[base.size()];
        for (int r = 0; r < alone.length; r++) {
            alone[r] = base.get(r).fused() == 0 && fusion.fusedLossTrainsHead(r) ? 1 : 0;
        }
        return Arrays.stream(alone).allMatch(each -> each == 0)
                ? null
                : Constants.of(constants, type, new Shape(alone.length), alone);
    }
}
