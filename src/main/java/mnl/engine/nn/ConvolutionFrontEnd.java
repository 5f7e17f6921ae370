package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mnl.analysis.run.ModelParameters;

/**
 * Two convolution layers, see {@link ConvolutionLayer}: one plane of rows x columns becomes c maps of half, then 2c maps
 * of a quarter of its sides, rounded down. They have 10 c + (18 c + 2) c numbers to learn.
 */
final class ConvolutionFrontEnd implements FrontEnd {
    private final List<ConvolutionLayer> layers;

    /**
     * @param rows height of the plane, at least 4
     * @param columns width of the plane, at least 4
     * @param channels c
     */
    ConvolutionFrontEnd(int rows, int columns, int channels) {
        layers = List.of(
                new ConvolutionLayer(1, channels, rows, columns),
                new ConvolutionLayer(channels, 2 * channels, rows / 2, columns / 2));
    }

    @Override
    public List<Shape> parameterShapes(int replicas) {
        return layers.stream()
                .flatMap(layer -> layer.parameterShapes(replicas).stream())
                .toList();
    }

    @Override
    public List<String> parameterNames(String modality) {
        List<String> names = new ArrayList<>();
        for (int l = 0; l < layers.size(); l++) {
            names.add(ModelParameters.convolutionWeight(modality, l));
            names.add(ModelParameters.convolutionBias(modality, l));
        }
        return names;
    }

    @Override
    public List<float[]> draw(RandomGenerator random) {
        return layers.stream().flatMap(layer -> layer.draw(random).stream()).toList();
    }

    @Override
    public int width() {
        return layers.get(layers.size() - 1).width();
    }

    @Override
    public int widestActivation() {
        return layers.stream()
                .mapToInt(ConvolutionLayer::widestActivation)
                .max()
                .orElse(0);
    }

    @Override
    public NDArray apply(NDArray inputs, List<NDArray> parameters) {
        NDArray maps = samplesSwapped(inputs);
        for (int l = 0; l < layers.size(); l++) {
            maps = layers.get(l).apply(maps, parameters.get(2 * l), parameters.get(2 * l + 1));
        }
        return samplesSwapped(maps);
    }

    /** The samples last, or back again: a view. */
    private static NDArray samplesSwapped(NDArray array) {
        return array.transpose(0, 2, 1);
    }
}
