package mnl.engine.attack;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.engine.array.Constants;
import mnl.engine.closed.ClosedMargin;
import mnl.engine.nn.Encoder;
import mnl.engine.nn.ReplicatedMlp;
import org.jspecify.annotations.Nullable;

/**
 * A slope by hand: the perceptrons forward, the {@link ClosedMargin} with its gradient in the logits, and the perceptrons back to their
 * features. Encoders of modalities that are not moved only go forward, whatever they are.
 */
final class ClosedSlope implements MarginSlope {
    private final ArmModel model;
    private final ClosedMargin margin;
    private final boolean[] moved;
    private final @Nullable HeadSlope head;

    /**
     * @param model whose margins
     * @param margin of its fused logits
     * @param moved which modalities are moved; perceptrons read them
     */
    ClosedSlope(ArmModel model, ClosedMargin margin, boolean[] moved) {
        this.model = model;
        this.margin = margin;
        this.moved = moved.clone();
        head = margin.head().map(HeadSlope::of).orElse(null);
    }

    @Override
    public Slope at(NDList features, MarginObjective objective) {
        NDManager manager = features.getManager();
        List<List<NDArray>> parameters = new ArrayList<>();
        List<ReplicatedMlp.@Nullable Trace> traces = new ArrayList<>();
        NDList logits = new NDList();
        NDList hidden = new NDList();
        for (int m = 0; m < moved.length; m++) {
            parameters.add(model.parameters(m, manager));
            traces.add(forward(model.encoder(m), parameters.get(m), features.get(m), logits, hidden));
        }
        Shape shape = features.get(0).getShape();
        int batch = Math.toIntExact(shape.get(1));
        if (head != null) {
            head.forward(model.head(manager), hidden, batch);
        }
        double[] values = doubles(NDArrays.stack(logits));
        double[] gradient = new double[values.length];
        double[] margins = new double[Math.toIntExact(shape.get(0)) * batch];
        margin.of(values, batch, objective.targets(), objective.towards(), margins, gradient);
        DataType type = logits.get(0).getDataType();
        List<NDArray> ofHidden = head == null ? List.of() : head.back(model.head(manager), type, hidden);
        NDArray[] gradients = new NDArray[moved.length];
        for (int m = 0; m < moved.length; m++) {
            ReplicatedMlp.Trace trace = traces.get(m);
            if (trace != null && moved[m] && model.encoder(m) instanceof ReplicatedMlp perceptron) {
                int size = gradient.length / moved.length;
                double[] own = Arrays.copyOfRange(gradient, m * size, (m + 1) * size);
                NDArray ofLogits = Constants.of(manager, type, logits.get(m).getShape(), own);
                NDArray other = ofHidden.isEmpty() ? null : ofHidden.get(m);
                gradients[m] = perceptron.inputGradient(trace, ofLogits, other, parameters.get(m));
            }
        }
        return new Slope(Constants.of(manager, type, new Shape(shape.get(0), batch), margins), gradients);
    }

    /** Adds a modality's logits and hidden features. */
    private static ReplicatedMlp.@Nullable Trace forward(
            Encoder encoder, List<NDArray> parameters, NDArray features, NDList logits, NDList hidden) {
        if (encoder instanceof ReplicatedMlp perceptron) {
            ReplicatedMlp.Trace trace = perceptron.trace(features, parameters);
            logits.add(trace.logits());
            hidden.add(trace.hidden());
            return trace;
        }
        NDArray last = encoder.hidden(features, parameters);
        hidden.add(last);
        logits.add(encoder.output(last, parameters));
        return null;
    }

    /** All numbers of an array of either precision. */
    static double[] doubles(NDArray array) {
        if (array.getDataType() == DataType.FLOAT64) {
            return array.toDoubleArray();
        }
        float[] floats = array.toFloatArray();
        double[] doubles = new double[floats.length];
        Arrays.setAll(doubles, i -> floats[i]);
        return doubles;
    }
}
