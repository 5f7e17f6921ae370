package mnl.engine.train;

import ai.djl.ndarray.types.Shape;
import java.util.List;
import mnl.data.MemoryShortage;
import mnl.engine.nn.Encoder;
import mnl.experiment.Experiment;
import mnl.words.Texts;

/** What the models of a run take at the least, before any of it is taken. */
final class ModelMemory {
    /** Parameters, gradient, and the two running averages of Adam. */
    private static final int VECTORS = 4;

    private ModelMemory() {}

    /**
     * Refuses models that cannot fit.
     *
     * @param encoders one per modality
     * @param replicas R
     * @param experiment they are trained in
     * @throws mnl.data.LargeDataException with a sentence when they cannot
     */
    static void require(List<? extends Encoder> encoders, int replicas, Experiment experiment) {
        double bytes = Float.BYTES * numbers(encoders, replicas);
        String models = Texts.of("train.model-memory.parameters", replicas);
        MemoryShortage.requireNative(models, bytes, vectors(experiment));
        // The initial ones come out of Java, and the best so far are kept there.
        boolean keepsBest = experiment.schedule().earlyStopping().enabled();
        MemoryShortage.require(models, keepsBest ? 2 * bytes : bytes);
    }

    private static int vectors(Experiment experiment) {
        return switch (experiment.optimizer().kind()) {
            case SGD -> experiment.optimizer().momentum() == 0 ? VECTORS - 2 : VECTORS - 1;
            case ADAM, ADAM_W -> VECTORS;
        };
    }

    /** P without the fusion's heads. */
    static double numbers(List<? extends Encoder> encoders, int replicas) {
        double ofOne = encoders.stream()
                .flatMap(each -> each.parameterShapes(1).stream())
                .mapToDouble(Shape::size)
                .sum();
        return ofOne * replicas;
    }
}
