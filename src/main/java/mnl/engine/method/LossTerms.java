package mnl.engine.method;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * The loss of one batch and what it is made of: total = fused + sum_m w_m unimodal_m + guidance + own.
 * Under a fusion with its own losses these take the place of the cross-entropies.
 *
 * @param total [R], call backward on its sum
 * @param fused [R], CE(F, y)
 * @param unimodal [M, R], CE(f^m, y), without the loss weights
 * @param guidance [R], the guidance term with its strength g; zeros where the batch is not guided
 * @param own [R], what the fusion rule itself adds, a rank loss or the loss of its head; null where no rule adds anything
 */
public record LossTerms(
        NDArray total,
        NDArray fused,
        NDArray unimodal,
        NDArray guidance,
        @Nullable NDArray own) {}
