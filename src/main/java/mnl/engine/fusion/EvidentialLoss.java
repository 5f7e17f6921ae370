package mnl.engine.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import mnl.engine.array.Constants;

/**
 * TMC's loss of Dirichlet parameters: the expected cross-entropy and, growing with the epochs, the divergence of what
 * speaks for other classes from "nothing is known".
 *
 * <pre>loss = psi(S) - psi(alpha_y) + t KL(Dir(a) || Dir(1)),  a_y = 1, a_k = alpha_k for k != y
 * KL = lgamma(sum a) - lgamma(C) - sum_k lgamma(a_k) + sum_k (a_k - 1) (psi(a_k) - psi(sum a))</pre>
 *
 * with t = min(1, epoch / annealingEpochs) and psi the digamma function (Han et al., "Trusted Multi-View
 * Classification", ICLR 2021).
 */
final class EvidentialLoss {

    private static final int[] CLASSES = {-1};

    private final Digamma digamma;
    private final NDArray one;
    private final int annealingEpochs;

    EvidentialLoss(NDManager constants, DataType type, int annealingEpochs) {
        this.annealingEpochs = annealingEpochs;
        digamma = new Digamma(constants, type);
        one = Constants.of(constants, type, new Shape(1), 1);
    }

    /**
     * The loss of every sample.
     *
     * @param alpha [..., B, C], every entry at least 1
     * @param oneHot [..., B, C] or what broadcasts to it, 1 at the target
     * @param epoch the epoch under way, counted from 1
     * @return [..., B]
     */
    NDArray of(NDArray alpha, NDArray oneHot, int epoch) {
        NDArray strength = alpha.sum(CLASSES, true);
        NDArray crossEntropy =
                digamma.of(strength).sub(digamma.of(alpha)).mul(oneHot).sum(CLASSES);
        double growth = Math.min(1, (double) epoch / annealingEpochs);
        NDArray factor = Constants.of(alpha.getManager(), alpha.getDataType(), new Shape(1), growth);
        return crossEntropy.add(divergence(alpha, oneHot).mul(factor));
    }

    private NDArray divergence(NDArray alpha, NDArray oneHot) {
        NDArray misleading = alpha.sub(one).mul(oneHot.neg().add(one));
        NDArray parameters = misleading.add(one);
        NDArray strength = parameters.sum(CLASSES, true);
        NDArray classes = parameters.onesLike().sum(CLASSES);
        NDArray spread = misleading.mul(digamma.of(parameters).sub(digamma.of(strength)));
        return strength.squeeze(-1)
                .gammaln()
                .sub(classes.gammaln())
                .sub(parameters.gammaln().sum(CLASSES))
                .add(spread.sum(CLASSES));
    }
}
