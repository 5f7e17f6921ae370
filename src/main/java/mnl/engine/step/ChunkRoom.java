package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.IValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.djl.NativeValues;
import mnl.engine.step.StepShape.EncoderShape;

/**
 * Room for what n replicas compute with batches of B samples, on the way forward and back; used again for others of the same size.
 * What Java writes or reads lies in memory of Java's that native arrays share.
 */
final class ChunkRoom {
    private final NDManager manager;
    private final int n;
    private final int b;

    /** Rows of the samples [n B]. */
    final LongBuffer rowNumbers;

    final IValue rows;

    /** Per modality by hand: what the encoder reads, as [n B, D] and as [n, B, D]. */
    final IValue flatInputs;

    final IValue inputs;

    /** The activations of all hidden layers by hand [n, B, H], and their gradients. */
    final IValue hidden;

    final IValue ofHidden;

    /** f^m of the modalities by hand [n, C, B], and their gradients. */
    final IValue outputs;

    final IValue ofOutputs;

    /** The gradients of the last weights, transposed [n, C, H]. */
    final IValue ofLastWeights;

    /** Of every modality: f^m [n, C, B], dL/df^m, and what goes into the output layer [n, B, H]. */
    final NDList logits = new NDList();

    final NDList ofLogits = new NDList();
    final NDList last = new NDList();
    final FloatBuffer[] logitNumbers;
    final FloatBuffer[] gradientNumbers;

    /** The same as the losses want them [M, n, B, C], with targets and weights [n, B]. */
    final double[] f;

    final double[] df;
    final int[] classes;
    final double[] weights;

    /** What a rank loss reads besides: numbers of the samples, and 0 for padding [n, B]. */
    final int[] samples;

    final double[] present;

    /** Of the fusion's heads. */
    final HeadSpace head;

    /**
     * @param manager owner of the memory
     * @param values owner of the arguments
     * @param shape of the step
     * @param replicas n
     * @param batch B
     */
    ChunkRoom(NDManager manager, NativeValues values, StepShape shape, int replicas, int batch) {
        this.manager = manager;
        n = replicas;
        b = batch;
        ByteBuffer places = direct(n * b * Long.BYTES);
        rowNumbers = places.asLongBuffer();
        rows = values.of(manager.create(places, new Shape((long) n * b), DataType.INT64));
        int modalities = shape.modalities();
        logitNumbers = new FloatBuffer[modalities];
        gradientNumbers = new FloatBuffer[modalities];
        List<NDArray> flat = new ArrayList<>();
        List<NDArray> read = new ArrayList<>();
        List<NDArray> activations = new ArrayList<>();
        List<NDArray> ofActivations = new ArrayList<>();
        List<NDArray> transposed = new ArrayList<>();
        for (int m = 0; m < modalities; m++) {
            EncoderShape encoder = shape.encoders().get(m);
            logits.add(shared(m, logitNumbers, shape.classes()));
            ofLogits.add(shared(m, gradientNumbers, shape.classes()));
            NDArray top = encoder.byHand() ? array(encoder.inputs()) : array(encoder.last());
            if (encoder.byHand()) {
                read.add(top);
                flat.add(top.reshape((long) n * b, encoder.inputs()));
                for (int width : encoder.hidden()) {
                    top = array(width);
                    activations.add(top);
                    ofActivations.add(array(width));
                }
                transposed.add(manager.zeros(new Shape(n, shape.classes(), encoder.last())));
            }
            last.add(top);
        }
        flatInputs = values.list(flat);
        inputs = values.list(read);
        hidden = values.list(activations);
        ofHidden = values.list(ofActivations);
        ofLastWeights = values.list(transposed);
        outputs = values.list(shape.byHand().stream().map(logits::get).toList());
        ofOutputs = values.list(shape.byHand().stream().map(ofLogits::get).toList());
        f = new double[modalities * n * b * shape.classes()];
        df = new double[f.length];
        classes = new int[n * b];
        weights = new double[n * b];
        samples = new int[n * b];
        present = new double[n * b];
        head = new HeadSpace(manager, values, shape, last, n, b);
    }

    private NDArray array(int width) {
        return manager.zeros(new Shape(n, b, width));
    }

    private NDArray shared(int m, FloatBuffer[] numbers, int width) {
        ByteBuffer bytes = direct(n * b * width * Float.BYTES);
        numbers[m] = bytes.asFloatBuffer();
        return manager.create(bytes, new Shape(n, width, b), DataType.FLOAT32);
    }

    static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** n. */
    int replicas() {
        return n;
    }

    /** B. */
    int batch() {
        return b;
    }

    /** Takes over the targets of the replicas from the given one on, and the rows of their samples. */
    void read(Batch batch, int from) {
        for (int r = 0; r < n; r++) {
            int source = batch.at(from + r);
            rowNumbers.put(r * b, batch.rows(), source, b);
            System.arraycopy(batch.classes(), source, classes, r * b, b);
            for (int i = 0; i < b; i++) {
                samples[r * b + i] = (int) batch.samples()[source + i];
            }
            for (int i = 0; i < b && batch.isWeighted(); i++) {
                weights[r * b + i] = batch.weight(source + i);
                present[r * b + i] = batch.present()[source + i];
            }
        }
    }

    /** f = the logits. */
    void readLogits() {
        int at = 0;
        for (FloatBuffer numbers : logitNumbers) {
            at = transpose(numbers, f, at);
        }
    }

    /** [n, C, B] to [n, B, C]. */
    private int transpose(FloatBuffer from, double[] to, int at) {
        int c = from.capacity() / n / b;
        for (int r = 0; r < n; r++) {
            for (int k = 0; k < c; k++) {
                int source = (r * c + k) * b;
                int target = at + r * b * c + k;
                for (int i = 0; i < b; i++, target += c) {
                    to[target] = from.get(source + i);
                }
            }
        }
        return at + n * b * c;
    }

    /** The gradients of the logits = df. */
    void writeGradients() {
        int at = 0;
        for (FloatBuffer numbers : gradientNumbers) {
            int c = numbers.capacity() / n / b;
            for (int r = 0; r < n; r++) {
                for (int k = 0; k < c; k++) {
                    int target = (r * c + k) * b;
                    int source = at + r * b * c + k;
                    for (int i = 0; i < b; i++, source += c) {
                        numbers.put(target + i, (float) df[source]);
                    }
                }
            }
            at += n * b * c;
        }
    }
}
