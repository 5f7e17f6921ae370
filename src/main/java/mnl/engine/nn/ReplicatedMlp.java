package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mnl.analysis.ModelParameters;
import mnl.experiment.EncoderSpec;

/**
 * R multilayer perceptrons of the same form, computed at once: layer l maps [R, B, in] to [R, B, out] by one batched
 * matrix product h W_l + b_l with W_l [R, in, out] and b_l [R, 1, out], ReLU between the layers.
 */
public final class ReplicatedMlp {

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

    /** Shapes of the parameters of R replicas: W_1, b_1, W_2, b_2 and so on. */
    public List<Shape> parameterShapes(int replicas) {
        List<Shape> shapes = new ArrayList<>();
        for (Layer layer : layers) {
            shapes.add(new Shape(replicas, layer.inputs(), layer.outputs()));
            shapes.add(new Shape(replicas, 1, layer.outputs()));
        }
        return shapes;
    }

    /** Names of the parameters of a modality's encoder, in the order of {@link #parameterShapes}. */
    List<String> parameterNames(String modality) {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            names.add(ModelParameters.weight(modality, layer));
            names.add(ModelParameters.bias(modality, layer));
        }
        return names;
    }

    /** Whether the logits are a continuous function of the features, so that an attack may move these a little. */
    boolean isContinuous() {
        return true;
    }

    /** Parameter arrays: two per layer. */
    public int parameterCount() {
        return 2 * layers.size();
    }

    /** H, the width of what goes into the output layer. */
    public int hiddenWidth() {
        return layers.get(layers.size() - 1).inputs();
    }

    /** The widest activation of a sample, in numbers. */
    int widestActivation() {
        int widest = layers.get(0).inputs();
        for (Layer layer : layers) {
            widest = Math.max(widest, layer.outputs());
        }
        return widest;
    }

    /** Initial parameters of one replica, in the order of {@link #parameterShapes}; biases are 0. */
    public List<float[]> draw(RandomGenerator random) {
        List<float[]> parameters = new ArrayList<>();
        for (Layer layer : layers) {
            float[] weights = new float[layer.inputs() * layer.outputs()];
            double deviation = layer.initialDeviation();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) (deviation * random.nextGaussian());
            }
            parameters.add(weights);
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

    /**
     * What goes into the output layer; without hidden layers the features themselves.
     *
     * @param features [R, B, D]
     * @param parameters as in {@link #parameterShapes}
     * @return [R, B, H]
     */
    NDArray hidden(NDArray features, List<NDArray> parameters) {
        NDArray activation = features;
        for (int i = 0; i < layers.size() - 1; i++) {
            activation = linear(activation, parameters, i).getNDArrayInternal().relu();
        }
        return activation;
    }

    /** The output layer alone: [R, B, H] to [R, B, C]. */
    NDArray output(NDArray hidden, List<NDArray> parameters) {
        return linear(hidden, parameters, layers.size() - 1);
    }

    private static NDArray linear(NDArray activation, List<NDArray> parameters, int layer) {
        return activation.matMul(parameters.get(2 * layer)).add(parameters.get(2 * layer + 1));
    }

    /**
     * What goes into the output layer, without a graph: as {@link #hidden}, but every intermediate array is given back
     * at once, so that the same memory, still in the processor's cache, serves the next one.
     *
     * @param features [R, B, D]; closed, or with no hidden layers the result itself
     * @param parameters as in {@link #parameterShapes}
     * @return [R, B, H]
     */
    NDArray inferHidden(NDArray features, List<NDArray> parameters) {
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

    /** The output layer alone, without a graph: [R, B, H] to [R, B, C]. */
    NDArray inferOutput(NDArray hidden, List<NDArray> parameters) {
        int last = 2 * (layers.size() - 1);
        return narrowProduct(hidden, parameters.get(last)).addi(parameters.get(last + 1));
    }

    /** h W as (W^T h^T)^T, a view: with as few columns as the classes this takes less than half the time. */
    private static NDArray narrowProduct(NDArray activation, NDArray weights) {
        return transposed(transposed(weights).matMul(transposed(activation)));
    }

    private static NDArray transposed(NDArray array) {
        return array.transpose(0, 2, 1);
    }
}
