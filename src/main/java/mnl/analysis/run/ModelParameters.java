package mnl.analysis.run;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The parameters of a trained model as plain numbers, all replicas together. Layer l of a modality's encoder has the
 * parameters {@code <modality>.<l>.weight} [R, in, out] and {@code <modality>.<l>.bias} [R, 1, out], l from 0 on; what
 * the fusion learned is called {@code fusion.<i>}. What stands in front of an encoder's linear layers has names of its
 * own: {@code <modality>.convolution.<l>.weight} [R, out, 9 in] and {@code .bias} [R, out, 1],
 * {@code <modality>.embedding.weight} [R, V, W].
 *
 * @param parameters names and shapes, in the order in which the values follow each other
 * @param values every number, row by row; not to be written to
 */
public record ModelParameters(List<Parameter> parameters, float[] values) {

    /**
     * One parameter of all the replicas that have it.
     *
     * @param name unique in its model
     * @param shape the first dimension is the replica
     */
    public record Parameter(String name, List<Integer> shape) {
        public Parameter {
            shape = List.copyOf(shape);
            if (shape.isEmpty() || shape.stream().anyMatch(size -> size < 1)) {
                throw new IllegalArgumentException("The parameter \"" + name + "\" has the shape " + shape
                        + "; every dimension must be 1 or more.");
            }
        }

        /** Numbers in it. */
        public long size() {
            return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        }
    }

    /** @throws IllegalArgumentException when two parameters share a name, or there are not as many values as they need */
    public ModelParameters {
        parameters = List.copyOf(parameters);
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException("The model has two parameters called " + parameter.name() + ".");
            }
        }
        long size = parameters.stream().mapToLong(Parameter::size).sum();
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "The model's parameters need " + size + " numbers, and there are " + values.length + ".");
        }
    }

    /** The name of a weight matrix. */
    public static String weight(String modality, int layer) {
        return modality + "." + layer + ".weight";
    }

    /** The name of a bias. */
    public static String bias(String modality, int layer) {
        return modality + "." + layer + ".bias";
    }

    /** The name of a convolution's weights. */
    public static String convolutionWeight(String modality, int layer) {
        return weight(modality + ".convolution", layer);
    }

    /** The name of a convolution's biases. */
    public static String convolutionBias(String modality, int layer) {
        return bias(modality + ".convolution", layer);
    }

    /** The name of a table of embeddings. */
    public static String embedding(String modality) {
        return modality + ".embedding.weight";
    }

    /** The name of what a fusion learned. */
    public static String fusion(int index) {
        return "fusion." + index;
    }

    /** Linear layers of a modality's encoder, the output layer included; 0 for a modality that the model does not have. */
    public int layers(String modality) {
        int layers = 0;
        while (parameters.stream().anyMatch(namedLike(weight(modality, layers)))) {
            layers++;
        }
        return layers;
    }

    /**
     * A parameter's names and shape.
     *
     * @throws IllegalArgumentException when the model has no such parameter
     */
    public Parameter parameter(String name) {
        return parameters.stream()
                .filter(namedLike(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The model has no parameter called " + name + "."));
    }

    /**
     * The numbers of one parameter and replica, row by row.
     *
     * @throws IllegalArgumentException when the model has no such parameter
     */
    public float[] of(String name, int replica) {
        Parameter wanted = parameter(name);
        int start = 0;
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                break;
            }
            start += (int) parameter.size();
        }
        int size = (int) wanted.size() / wanted.shape().get(0);
        int from = start + replica * size;
        return Arrays.copyOfRange(values, from, from + size);
    }

    private static Predicate<Parameter> namedLike(String name) {
        return parameter -> parameter.name().equals(name);
    }
}
