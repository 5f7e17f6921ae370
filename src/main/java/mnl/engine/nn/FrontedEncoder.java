package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A front end and, behind it, fully connected layers. */
final class FrontedEncoder implements Encoder {
    private final FrontEnd front;
    private final ReplicatedMlp layers;
    private final int frontParameters;

    /**
     * @param front reads the samples
     * @param layers read what the front end gives
     */
    FrontedEncoder(FrontEnd front, ReplicatedMlp layers) {
        this.front = front;
        this.layers = layers;
        frontParameters = front.parameterShapes(1).size();
    }

    @Override
    public List<Shape> parameterShapes(int replicas) {
        return joined(front.parameterShapes(replicas), layers.parameterShapes(replicas));
    }

    @Override
    public List<String> parameterNames(String modality) {
        return joined(front.parameterNames(modality), layers.parameterNames(modality));
    }

    @Override
    public List<float[]> draw(RandomGenerator random) {
        return joined(front.draw(random), layers.draw(random));
    }

    @Override
    public boolean isContinuous() {
        return front.isContinuous();
    }

    @Override
    public int parameterCount() {
        return frontParameters + layers.parameterCount();
    }

    @Override
    public int hiddenWidth() {
        return layers.hiddenWidth();
    }

    @Override
    public int widestActivation() {
        return Math.max(front.widestActivation(), layers.widestActivation());
    }

    @Override
    public NDArray hidden(NDArray inputs, List<NDArray> parameters) {
        return layers.hidden(front.apply(inputs, ofFront(parameters)), ofLayers(parameters));
    }

    @Override
    public NDArray output(NDArray hidden, List<NDArray> parameters) {
        return layers.output(hidden, ofLayers(parameters));
    }

    @Override
    public NDArray inferHidden(NDArray inputs, List<NDArray> parameters) {
        NDArray features = front.apply(inputs, ofFront(parameters));
        inputs.close();
        return layers.inferHidden(features, ofLayers(parameters));
    }

    @Override
    public NDArray inferOutput(NDArray hidden, List<NDArray> parameters) {
        return layers.inferOutput(hidden, ofLayers(parameters));
    }

    private List<NDArray> ofFront(List<NDArray> parameters) {
        return parameters.subList(0, frontParameters);
    }

    private List<NDArray> ofLayers(List<NDArray> parameters) {
        return parameters.subList(frontParameters, parameters.size());
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
