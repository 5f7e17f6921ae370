package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mnl.analysis.run.ModelParameters;
import mnl.experiment.EncoderSpec;
import org.jspecify.annotations.Nullable;

/**
 * R multilayer perceptrons of the same form, computed at once: layer l maps [R, B, in] to [R, B, out] by one batched
 * matrix product h W_l + b_l with W_l [R, in, out] and b_l [R, 1, out], ReLU between the layers.
 */
public final class ReplicatedMlp implements Encoder {

    /** One linear layer of one replica: weights [in, out]. */
    private record Layer(int inputs, int outputs, boolean isOutput) {

        /** He's initialisation, N(0, 2/inputs), before a ReLU; N(0, 1/inputs) in front of the logits. */
        double initialDeviation() {
            return Math.sqrt((isOutput ? 1.0 : 2.0) / inputs);
        }
    }

    private final List<Layer> layers;

    /**
     * @param inputs D, features of a sample
     * @param encoder hidden layers
     * @param classes C, number of logits
     */
    public ReplicatedMlp(int inputs, EncoderSpec encoder, int classes) {
        List<Layer> list = new ArrayList<>();
        int width = inputs;
        for (int i = 0; i < encoder.depth(); i++) {
            list.add(new Layer(width, encoder.width(), false));
            width = encoder.width();
        }
        list.add(new Layer(width, classes, true));
        layers = List.copyOf(list);
    }

    /** W_1, b_1, W_2, b_2 and so on. */
    @Override
    public List<Shape> parameterShapes(int replicas) {
        List<Shape> shapes = new ArrayList<>();
        for (Layer layer : layers) {
            shapes.add(new Shape(replicas, layer.inputs(), layer.outputs()));
            shapes.add(new Shape(replicas, 1, layer.outputs()));
        }
        return shapes;
    }

    @Override
    public List<String> parameterNames(String modality) {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            names.add(ModelParameters.weight(modality, layer));
            names.add(ModelParameters.bias(modality, layer));
        }
        return names;
    }

    /** Widths of the hidden layers, in order. */
    public List<Integer> hiddenWidths() {
        return layers.stream()
                .filter(layer -> !layer.isOutput())
                .map(Layer::outputs)
                .toList();
    }

    /** Inputs times outputs of the hidden layer that has the fewest; the largest number there is where there is none. */
    public long smallestHiddenLayer() {
        return layers.stream()
                .filter(layer -> !layer.isOutput())
                .mapToLong(layer -> (long) layer.inputs() * layer.outputs())
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Two per layer. */
    @Override
    public int parameterCount() {
        return 2 * layers.size();
    }

    @Override
    public int hiddenWidth() {
        return layers.get(layers.size() - 1).inputs();
    }

    @Override
    public int widestActivation() {
        int widest = layers.get(0).inputs();
        for (Layer layer : layers) {
            widest = Math.max(widest, layer.outputs());
        }
        return widest;
    }

    /** Biases are 0. */
    @Override
    public List<float[]> draw(RandomGenerator random) {
        List<float[]> parameters = new ArrayList<>();
        for (Layer layer : layers) {
            parameters.add(InitialWeights.normal(random, layer.inputs() * layer.outputs(), layer.initialDeviation()));
            parameters.add(new float[layer.outputs()]);
        }
        return parameters;
    }

    /**
     * The logits.
     *
     * @param features [R, B, D]
     * @param parameters as in {@link #parameterShapes}
     * @return [R, B, C]
     */
    public NDArray logits(NDArray features, List<NDArray> parameters) {
        return output(hidden(features, parameters), parameters);
    }

    /** Without hidden layers the features themselves. */
    @Override
    public NDArray hidden(NDArray features, List<NDArray> parameters) {
        NDArray activation = features;
        for (int i = 0; i < layers.size() - 1; i++) {
            activation = linear(activation, parameters, i).getNDArrayInternal().relu();
        }
        return activation;
    }

    @Override
    public NDArray output(NDArray hidden, List<NDArray> parameters) {
        return linear(hidden, parameters, layers.size() - 1);
    }

    private static NDArray linear(NDArray activation, List<NDArray> parameters, int layer) {
        return activation.matMul(parameters.get(2 * layer)).add(parameters.get(2 * layer + 1));
    }

    @Override
    public NDArray inferHidden(NDArray features, List<NDArray> parameters) {
        NDArray activation = features;
        for (int i = 0; i < layers.size() - 1; i++) {
            NDArray sum = activation.matMul(parameters.get(2 * i));
            activation.close();
            sum.addi(parameters.get(2 * i + 1));
            activation = sum.getNDArrayInternal().relu();
            sum.close();
        }
        return activation;
    }

    @Override
    public NDArray inferOutput(NDArray hidden, List<NDArray> parameters) {
        int last = 2 * (layers.size() - 1);
        return narrowProduct(hidden, parameters.get(last)).addi(parameters.get(last + 1));
    }

    /**
     * What a pass forward leaves for the way back.
     *
     * @param inputs of every layer [R, B, in]; the first are the features themselves
     * @param logits [R, B, C]
     */
    public record Trace(List<NDArray> inputs, NDArray logits) {
        /** What goes into the output layer. */
        public NDArray hidden() {
            return inputs.get(inputs.size() - 1);
        }
    }

    /** The logits without a graph, and what {@link #inputGradient} needs; call it with grad mode off. */
    public Trace trace(NDArray features, List<NDArray> parameters) {
        List<NDArray> inputs = new ArrayList<>();
        inputs.add(features);
        for (int i = 0; i < layers.size() - 1; i++) {
            try (NDArray sum = inputs.get(i).matMul(parameters.get(2 * i))) {
                sum.addi(parameters.get(2 * i + 1));
                inputs.add(sum.getNDArrayInternal().relu());
            }
        }
        return new Trace(inputs, inferOutput(inputs.get(inputs.size() - 1), parameters));
    }

    /**
     * The gradient of the features, by hand: dh = dz W^T, through a ReLU dz = dh where h > 0, and dx = dz W^T of the first layer.
     *
     * @param trace of the pass forward
     * @param ofLogits dL/df [R, B, C]; closed
     * @param ofHidden what reaches {@link Trace#hidden} by another way [R, B, H]; null for nothing
     * @param parameters as in {@link #parameterShapes}
     * @return dL/dx [R, B, D]
     */
    public NDArray inputGradient(Trace trace, NDArray ofLogits, @Nullable NDArray ofHidden, List<NDArray> parameters) {
        NDArray gradient = ofLogits;
        for (int layer = layers.size() - 1; layer >= 0; layer--) {
            try (NDArray above = gradient) {
                gradient = above.matMul(transposed(parameters.get(2 * layer)));
            }
            if (ofHidden != null && layer == layers.size() - 1) {
                gradient.addi(ofHidden);
            }
            if (layer > 0) {
                passedByRelu(gradient, trace.inputs().get(layer));
            }
        }
        return gradient;
    }

    /** Through a ReLU passes what reaches a positive activation. */
    private static void passedByRelu(NDArray gradient, NDArray activation) {
        try (NDArray positive = activation.sign()) {
            gradient.muli(positive);
        }
    }

    /**
     * h W as (W^T h^T)^T, a view that belongs to the owner of h, whoever owns W: with as few columns as the classes this takes less
     * than half the time.
     */
    private static NDArray narrowProduct(NDArray activation, NDArray weights) {
        try (NDArray rows = transposed(weights);
                NDArray columns = transposed(activation)) {
            NDArray product = rows.matMul(columns);
            product.attach(activation.getManager());
            return transposed(product);
        }
    }

    private static NDArray transposed(NDArray array) {
        return array.transpose(0, 2, 1);
    }
}
