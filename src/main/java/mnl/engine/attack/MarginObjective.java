package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import mnl.engine.array.Constants;
import mnl.engine.closed.ClosedMargin;

/**
 * The margin max_(k != y) F_k - F_y of some samples, 0 or more where the prediction is not y; or, towards one class k,
 * F_k - F_y.
 */
final class MarginObjective {
    private static final int[] CLASSES = {-1};

    /** Above the difference of any two logits. */
    private static final double FAR = 1e30;

    private final int classes;
    private final int rival;
    private final NDArray targets;
    private final NDArray oneHot;
    private final NDArray penalty;

    /**
     * @param targets int64 [S, n], y; their manager owns what is made here
     * @param classes C
     */
    MarginObjective(NDArray targets, int classes) {
        this(targets, classes, ClosedMargin.BEST_RIVAL, targets.oneHot(classes, DataType.FLOAT32));
    }

    private MarginObjective(NDArray targets, int classes, int rival, NDArray excluded) {
        this.classes = classes;
        this.rival = rival;
        this.targets = targets;
        oneHot = targets.oneHot(classes, DataType.FLOAT32);
        penalty = excluded.mul(Constants.of(targets.getManager(), DataType.FLOAT32, new Shape(1), FAR));
    }

    /**
     * The margin towards one class alone; samples of that class are far from any other. Following the best rival can miss
     * a class that is further behind but comes up faster.
     */
    MarginObjective towards(int one) {
        NDArray all = targets.zerosLike().add(one).oneHot(classes, DataType.FLOAT32);
        return new MarginObjective(
                targets, classes, one, all.onesLike().sub(all).add(oneHot));
    }

    /** y [S * n]. */
    int[] targets() {
        return Arrays.stream(targets.toLongArray()).mapToInt(Math::toIntExact).toArray();
    }

    /** k, or {@link ClosedMargin#BEST_RIVAL}. */
    int towards() {
        return rival;
    }

    /** [S, n] from F [S, n, C], as part of the graph. */
    NDArray margin(NDArray fused) {
        NDArray best = fused.sub(penalty).max(CLASSES);
        return best.sub(fused.mul(oneHot).sum(CLASSES));
    }
}
