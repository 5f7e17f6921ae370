package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import mnl.engine.closed.ClosedLoss;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.method.LossTerms;
import org.jspecify.annotations.Nullable;

/** Losses and gradients that are written out, see {@link ClosedLoss}. */
final class ClosedLogitLoss implements LogitLoss {
    private final ClosedLoss loss;
    private final ClosedTerms terms;
    private final @Nullable HeadPass head;
    private final boolean[] guided;
    private double[] logits = {};
    private double[] gradient = {};
    private ByteBuffer given = ByteBuffer.allocateDirect(0);

    /**
     * @param loss in closed form
     * @param hiddenWidths H_m of each modality
     */
    ClosedLogitLoss(ClosedLoss loss, List<Integer> hiddenWidths) {
        this.loss = loss;
        terms = loss.terms();
        guided = new boolean[loss.replicas()];
        Optional<HeadPass> learned = loss.head().map(each -> new HeadPass(each, hiddenWidths));
        head = learned.orElse(null);
    }

    @Override
    public int headParameters() {
        return head == null ? 0 : head.parameters();
    }

    @Override
    public Answer of(
            NDManager scratch,
            NDArray values,
            NDList hidden,
            NDList parameters,
            BatchTargets targets,
            EpochSettings settings) {
        int batch = Math.toIntExact(values.getShape().get(2));
        if (head != null) {
            head.forward(hidden, parameters, batch);
        }
        read(values);
        guided(settings);
        loss.of(logits, batch, classes(targets), weights(targets), guided, gradient, terms);
        List<NDArray> ofHead = head == null ? List.of() : head.backward(scratch, parameters);
        return new Answer(written(scratch, values.getShape()), ofHead, terms(scratch));
    }

    private void read(NDArray values) {
        FloatBuffer floats = values.toByteBuffer(true).asFloatBuffer();
        int size = floats.remaining();
        if (logits.length != size) {
            logits = new double[size];
            gradient = new double[size];
            given = ByteBuffer.allocateDirect(size * Float.BYTES).order(ByteOrder.nativeOrder());
        }
        for (int i = 0; i < size; i++) {
            logits[i] = floats.get(i);
        }
    }

    /** The gradient in native memory that is ours, which the array shares. */
    private NDArray written(NDManager scratch, Shape shape) {
        given.clear();
        FloatBuffer floats = given.asFloatBuffer();
        for (int i = 0; i < gradient.length; i++) {
            floats.put(i, (float) gradient[i]);
        }
        return scratch.create(given, shape, DataType.FLOAT32);
    }

    private static int[] classes(BatchTargets targets) {
        long[] classes = targets.classes().toLongArray();
        int[] ints = new int[classes.length];
        Arrays.setAll(ints, i -> (int) classes[i]);
        return ints;
    }

    private static double @Nullable [] weights(BatchTargets targets) {
        NDArray weights = targets.weights();
        if (weights == null) {
            return null;
        }
        float[] floats = weights.toFloatArray();
        double[] doubles = new double[floats.length];
        Arrays.setAll(doubles, i -> floats[i]);
        return doubles;
    }

    private void guided(EpochSettings settings) {
        NDArray mask = settings.guidedReplicas();
        float[] own = mask == null ? null : mask.toFloatArray();
        for (int r = 0; r < guided.length; r++) {
            guided[r] = settings.guided() && (own == null || own[r] != 0);
        }
    }

    private LossTerms terms(NDManager scratch) {
        int replicas = loss.replicas();
        int modalities = terms.unimodal().length;
        double[] flat = new double[modalities * replicas];
        for (int m = 0; m < modalities; m++) {
            System.arraycopy(terms.unimodal()[m], 0, flat, m * replicas, replicas);
        }
        return new LossTerms(
                array(scratch, terms.total(), replicas),
                array(scratch, terms.fused(), replicas),
                array(scratch, flat, modalities, replicas),
                array(scratch, terms.guidance(), replicas),
                null);
    }

    private static NDArray array(NDManager scratch, double[] values, long... shape) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return scratch.create(floats, new Shape(shape));
    }
}
