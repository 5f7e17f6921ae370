package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.SeedStreams;

/**
 * The encoders of all modalities and replicas. All parameters lie in one vector, so that an optimizer step is a few
 * operations on that vector whatever the model's shape; replica r = arm * S + seed index.
 */
public final class ReplicatedModel {
    private final List<ReplicatedMlp> encoders;
    private final int replicas;
    private final List<Shape> shapes = new ArrayList<>();
    private final NDArray vector;

    /**
     * Draws the initial parameters; the replicas of a seed get the same ones in every arm.
     *
     * @param manager owner of the parameter vector
     * @param encoders one per modality
     * @param arms number of arms A
     * @param seeds the seeds
     */
    public ReplicatedModel(NDManager manager, List<ReplicatedMlp> encoders, int arms, List<Long> seeds) {
        this.encoders = List.copyOf(encoders);
        this.replicas = arms * seeds.size();
        encoders.forEach(e -> shapes.addAll(e.parameterShapes(replicas)));
        vector = manager.create(initialParameters(arms, seeds));
    }

    /** R. */
    public int replicas() {
        return replicas;
    }

    /** All parameters [P]; the optimizer changes it in place. */
    public NDArray vector() {
        return vector;
    }

    /** The widest activation of a sample in any encoder, in numbers. */
    public int widestActivation() {
        return encoders.stream().mapToInt(ReplicatedMlp::widestActivation).max().orElse(1);
    }

    /**
     * The parameters as arrays that share the vector's memory. Fresh ones for each step have no gradient yet, which
     * spares setting gradients to zero.
     *
     * @param manager owner of the views
     * @param withGradient whether gradients are wanted
     */
    public NDList views(NDManager manager, boolean withGradient) {
        NDList views = new NDList(shapes.size());
        long offset = 0;
        for (Shape shape : shapes) {
            long end = offset + shape.size();
            NDArray view =
                    vector.get(manager, new NDIndex().addSliceDim(offset, end)).reshape(shape);
            if (withGradient) {
                view.setRequiresGradient(true);
            }
            views.add(view);
            offset = end;
        }
        return views;
    }

    /** The gradients of such views as one vector [P]. */
    public static NDArray gradient(NDList views) {
        NDList gradients = new NDList(views.size());
        for (NDArray view : views) {
            gradients.add(view.getGradient().reshape(-1));
        }
        return NDArrays.concat(gradients);
    }

    /**
     * The logits f^m of all modalities, as part of the graph.
     *
     * @param features per modality [R, B, D_m]
     * @param views as given by {@link #views}
     * @return [M, R, B, C]
     */
    public NDArray logits(NDList features, NDList views) {
        NDList logits = new NDList(encoders.size());
        for (int m = 0; m < encoders.size(); m++) {
            logits.add(encoders.get(m).logits(features.get(m), parameters(views, m)));
        }
        return NDArrays.stack(logits);
    }

    /**
     * The same without a graph; call it with grad mode off.
     *
     * @param features per modality [R, B, D_m]; closed
     * @param views as given by {@link #views}
     * @return [M, R, B, C]
     */
    public NDArray infer(NDList features, NDList views) {
        NDList logits = new NDList(encoders.size());
        for (int m = 0; m < encoders.size(); m++) {
            logits.add(encoders.get(m).infer(features.get(m), parameters(views, m)));
        }
        return NDArrays.stack(logits);
    }

    private List<NDArray> parameters(NDList views, int modality) {
        int from = 0;
        for (int m = 0; m < modality; m++) {
            from += encoders.get(m).parameterCount();
        }
        return views.subList(from, from + encoders.get(modality).parameterCount());
    }

    private float[] initialParameters(int arms, List<Long> seeds) {
        long size = shapes.stream().mapToLong(Shape::size).sum();
        float[] all = new float[Math.toIntExact(size)];
        int offset = 0;
        for (int m = 0; m < encoders.size(); m++) {
            List<List<float[]>> bySeed = new ArrayList<>();
            for (long seed : seeds) {
                bySeed.add(encoders.get(m).draw(SeedStreams.weights(seed, m)));
            }
            for (int p = 0; p < bySeed.get(0).size(); p++) {
                offset = fill(all, offset, arms, p, bySeed);
            }
        }
        return all;
    }

    private static int fill(float[] all, int start, int arms, int parameter, List<List<float[]>> bySeed) {
        int offset = start;
        for (int arm = 0; arm < arms; arm++) {
            for (List<float[]> drawn : bySeed) {
                float[] values = drawn.get(parameter);
                System.arraycopy(values, 0, all, offset, values.length);
                offset += values.length;
            }
        }
        return offset;
    }
}
