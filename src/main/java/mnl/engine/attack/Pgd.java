package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Objects;
import java.util.function.Consumer;
import mnl.data.Cancellation;
import mnl.engine.djl.PyTorchRuntime;

/**
 * Projected gradient steps inside an L2 ball around every sample; {@link mnl.engine.AttackRequest} has the formula. With
 * grad mode off but for the steps themselves.
 */
final class Pgd {
    private static final int[] FEATURES = {-1};

    /** The ball is this much smaller, so that rounding does not take a point out of it. */
    private static final double INSIDE = 1 - 1e-5;

    private static final float SMALLEST = Float.MIN_NORMAL;

    private final ArmModel model;
    private final boolean[] moved;
    private final MarginSlope slopes;

    /**
     * @param runtime records the gradients that have no closed form
     * @param model what is attacked
     * @param moved which modalities may be moved, at least one
     */
    Pgd(PyTorchRuntime runtime, ArmModel model, boolean[] moved) {
        this.model = model;
        this.moved = moved.clone();
        slopes = model.slope(runtime, moved);
    }

    /**
     * Moves samples.
     *
     * @param clean per modality [S, n, D_m]
     * @param objective what is raised
     * @param offsets where the search begins, per modality like the features, and null where it is not moved; moved here
     * @param radius of the ball, something that broadcasts to [S, n, 1]
     * @param steps how many
     * @param length of a step, likewise
     * @param margins notified of the margins [S, n] before every step
     */
    void move(
            NDList clean,
            MarginObjective objective,
            NDArray[] offsets,
            NDArray radius,
            int steps,
            NDArray length,
            Consumer<NDArray> margins) {
        for (int step = 0; step < steps; step++) {
            Cancellation.checkpoint();
            try (NDManager scratch = clean.get(0).getManager().newSubManager()) {
                NDList features = at(scratch, clean, offsets);
                MarginSlope.Slope slope = slopes.at(features, objective);
                margins.accept(slope.margins());
                NDArray[] gradients = slope.gradients();
                cleared(gradients);
                NDArray scale = norm(scratch, gradients).maximum(SMALLEST);
                for (int m = 0; m < moved.length; m++) {
                    if (moved[m]) {
                        offsets[m].addi(gradients[m].div(scale).muli(length));
                    }
                }
                project(scratch, offsets, radius);
            }
        }
    }

    /** The margins [S, n] of moved samples. */
    NDArray margins(NDManager scratch, NDList clean, MarginObjective objective, NDArray[] offsets) {
        return objective.margin(model.fuse(model.encode(at(scratch, clean, offsets))));
    }

    /** The moved samples, fresh arrays or views. */
    NDList at(NDManager scratch, NDList clean, NDArray[] offsets) {
        NDList features = new NDList(moved.length);
        for (int m = 0; m < moved.length; m++) {
            NDArray one = moved[m]
                    ? clean.get(m).add(offsets[m])
                    : clean.get(m).reshape(clean.get(m).getShape());
            one.attach(scratch);
            features.add(one);
        }
        return features;
    }

    /** Gradients that are no numbers, as those of saturated weights, move nothing. */
    private static void cleared(NDArray[] gradients) {
        for (int m = 0; m < gradients.length; m++) {
            NDArray raw = gradients[m];
            if (raw != null) {
                gradients[m] = NDArrays.where(raw.isNaN(), raw.zerosLike(), raw);
            }
        }
    }

    /** Into the ball, all moved modalities together. */
    private static void project(NDManager scratch, NDArray[] offsets, NDArray radius) {
        NDArray norm = norm(scratch, offsets).maximum(SMALLEST);
        NDArray factor = norm.onesLike().mul(radius).muli(INSIDE).divi(norm).minimum(1);
        for (NDArray offset : offsets) {
            if (offset != null) {
                offset.muli(factor);
            }
        }
    }

    /** The norm [S, n, 1] over all the modalities that there are. */
    private static NDArray norm(NDManager scratch, NDArray[] arrays) {
        NDArray squares = null;
        for (NDArray array : arrays) {
            if (array != null) {
                NDArray sum = array.square().sum(FEATURES, true);
                sum.attach(scratch);
                squares = squares == null ? sum : squares.addi(sum);
            }
        }
        return Objects.requireNonNull(squares, "nothing is moved").sqrt();
    }
}
