package mnl.engine.step;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.Encoder;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.FusionRule;

/**
 * What the arrays of a step are sized by.
 *
 * @param encoders one per modality
 * @param classes C
 * @param confidences whether a fusion rule has a confidence network for each modality
 */
record StepShape(List<EncoderShape> encoders, int classes, boolean confidences) {

    /**
     * One modality's encoder.
     *
     * @param byHand whether it is a multilayer perceptron, whose gradients are written out
     * @param inputs D of a perceptron
     * @param hidden widths of a perceptron's hidden layers
     * @param last H, the width of what goes into the output layer
     * @param products multiplications of a sample on the way forward to the output layer
     */
    record EncoderShape(boolean byHand, int inputs, List<Integer> hidden, int last, long products) {
        /** Multiplications for each number of a convolution's widest array, about. */
        private static final int PER_NUMBER = 16;

        private static EncoderShape of(Encoder encoder) {
            if (!(encoder instanceof ReplicatedMlp)) {
                return new EncoderShape(
                        false, 0, List.of(), encoder.hiddenWidth(), (long) PER_NUMBER * encoder.widestActivation());
            }
            List<Shape> shapes = encoder.parameterShapes(1);
            List<Integer> widths = new ArrayList<>();
            for (int i = 0; i < shapes.size() - 2; i += 2) {
                widths.add(Math.toIntExact(shapes.get(i).get(2)));
            }
            int inputs = Math.toIntExact(shapes.get(0).get(1));
            long products = 0;
            int width = inputs;
            for (int next : widths) {
                products += (long) width * next;
                width = next;
            }
            return new EncoderShape(true, inputs, widths, encoder.hiddenWidth(), products);
        }
    }

    StepShape {
        encoders = List.copyOf(encoders);
    }

    static StepShape of(ReplicatedModel model, ReplicaFusion fusion, int modalities, int classes) {
        return new StepShape(
                IntStream.range(0, modalities)
                        .mapToObj(m -> EncoderShape.of(model.encoder(m)))
                        .toList(),
                classes,
                fusion.parts().stream().anyMatch(part -> part.spec().rule() == FusionRule.PDF));
    }

    /** M. */
    int modalities() {
        return encoders.size();
    }

    /** The modalities whose encoders have gradients by hand. */
    List<Integer> byHand() {
        return IntStream.range(0, modalities())
                .filter(m -> encoders.get(m).byHand())
                .boxed()
                .toList();
    }

    /** The others. */
    List<Integer> recorded() {
        return IntStream.range(0, modalities())
                .filter(m -> !encoders.get(m).byHand())
                .boxed()
                .toList();
    }

    /** Width of all that goes into the output layers, side by side. */
    int joinedWidth() {
        return encoders.stream().mapToInt(EncoderShape::last).sum();
    }

    /** Multiplications of a sample on the way forward. */
    long products() {
        return encoders.stream()
                .mapToLong(each -> each.products() + (long) each.last() * classes)
                .sum();
    }
}
