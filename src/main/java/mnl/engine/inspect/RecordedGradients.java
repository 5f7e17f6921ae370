package mnl.engine.inspect;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mnl.analysis.guidance.GuidePair;
import mnl.engine.GradientQuestion;
import mnl.engine.LossGradients;
import mnl.engine.array.Constants;
import mnl.engine.array.EncodedTargets;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.Fusion;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.Fusions;
import mnl.engine.fusion.Phase;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.Dominance;
import mnl.engine.method.Guides;
import mnl.engine.method.LossTerms;
import mnl.engine.method.Objective;
import mnl.engine.method.ObjectiveSpec;

/**
 * The gradients of one sample's loss under a fusion rule with losses of its own, TMC: through the {@link Objective} whose graph
 * training records. It collects gradients on the calling thread, so it belongs to the thread that trains.
 */
final class RecordedGradients {

    private static final DataType TYPE = DataType.FLOAT32;
    private static final int[] MODALITIES = {0};

    /** Computes the gradients, and who guides whom. */
    LossGradients gradients(GradientQuestion question) {
        try (NDManager manager = NDManager.newBaseManager(Device.cpu())) {
            FusionContext context = FusionContext.ofLogits(question.logits().length, question.classes());
            Fusion fusion = Fusions.of(question.fusion(), manager, TYPE, context);
            BaseLoss base = new BaseLoss(question.arm().fusedWeight(), question.lossWeights());
            ObjectiveSpec spec = GradientInspector.spec(question, ReplicaFusion.uniform(fusion), base);
            Guides guides = guides(manager, question, fusion, spec);
            return new LossGradients(
                    gradient(manager, question, spec, terms -> terms.fused()
                            .mul(question.arm().fusedWeight())),
                    gradient(manager, question, spec, terms -> weighted(terms, question)),
                    gradient(manager, question, spec, LossTerms::guidance),
                    pairs(guides, question),
                    (int) guides.runnerUp().toLongArray()[0]);
        }
    }

    private static float[][] gradient(
            NDManager parent, GradientQuestion question, ObjectiveSpec spec, Function<LossTerms, NDArray> part) {
        try (NDManager manager = parent.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray logits = logits(manager, question);
            logits.setRequiresGradient(true);
            BatchTargets targets = batchTargets(manager, question);
            LossTerms terms = new Objective(manager, TYPE, spec).terms(FusionInput.of(logits), targets, true);
            collector.backward(part.apply(terms).sum());
            return GradientInspector.rows(
                    logits.getGradient().toType(DataType.FLOAT64, false).toDoubleArray(), question.classes());
        }
    }

    private static NDArray weighted(LossTerms terms, GradientQuestion question) {
        NDManager manager = terms.unimodal().getManager();
        Shape column = new Shape(question.lossWeights().length, 1);
        return terms.unimodal()
                .mul(Constants.of(manager, TYPE, column, question.lossWeights()))
                .sum(MODALITIES);
    }

    private static Guides guides(NDManager manager, GradientQuestion question, Fusion fusion, ObjectiveSpec spec) {
        NDArray logits = logits(manager, question);
        NDArray fused = fusion.fuse(FusionInput.of(logits), Phase.TRAINING);
        return new Dominance(manager, TYPE, spec.rules())
                .guides(logits, fused, EncodedTargets.of(targets(manager, question), logits));
    }

    private static List<GuidePair> pairs(Guides guides, GradientQuestion question) {
        List<GuidePair> pairs = new ArrayList<>();
        float[] masks = guides.masks().toFloatArray();
        int modalities = question.logits().length;
        for (int i = 0; i < masks.length && question.arm().mode().isGuided(); i++) {
            if (masks[i] != 0) {
                pairs.add(new GuidePair(i / modalities, i % modalities));
            }
        }
        return pairs;
    }

    private static NDArray logits(NDManager manager, GradientQuestion question) {
        int classes = question.classes();
        float[] values = new float[question.logits().length * classes];
        for (int m = 0; m < question.logits().length; m++) {
            System.arraycopy(question.logits()[m], 0, values, m * classes, classes);
        }
        return manager.create(values, new Shape(question.logits().length, 1, 1, classes));
    }

    /** One sample; a weight of 1 is left out, as in training without class weights. */
    private static BatchTargets batchTargets(NDManager manager, GradientQuestion question) {
        NDArray weights = question.weight() == 1
                ? null
                : manager.create(new float[] {(float) question.weight()}, new Shape(1, 1));
        return new BatchTargets(targets(manager, question), null, question.epoch(), weights);
    }

    private static NDArray targets(NDManager manager, GradientQuestion question) {
        return manager.create(new long[] {question.target()}, new Shape(1, 1));
    }
}
