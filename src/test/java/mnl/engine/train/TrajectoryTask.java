package mnl.engine.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.engine.SeedStreams;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;

/** What the plain reference is given: numbers of the engine, laid out replica by replica. */
final class TrajectoryTask {
    private static final double[] LOSS_WEIGHTS = {0.3, 1};
    private static final int BATCH = 12;

    /** More than the epochs that the steps fill, so that the divergence of TMC_EVIDENTIAL has another weight in each. */
    private static final int ANNEALING_EPOCHS = 4;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Experiment experiment;
    private final DataSource source;
    private final int steps;
    private final List<int[]> shapes = new ArrayList<>();
    private float[] start;

    TrajectoryTask(Experiment experiment, DataSource source, int steps) {
        this.experiment = experiment;
        this.source = source;
        this.steps = steps;
        int classes = source.info().classes();
        for (ModalitySpec modality : experiment.modalities()) {
            int width = source.info()
                    .modalities()
                    .get(source.info().indexOf(modality.name()))
                    .features();
            for (int layer = 0; layer <= modality.encoder().depth(); layer++) {
                int outputs = layer == modality.encoder().depth()
                        ? classes
                        : modality.encoder().width();
                shapes.add(new int[] {width, outputs});
                shapes.add(new int[] {1, outputs});
                width = outputs;
            }
        }
    }

    /** The default scenario's data and arms with every part of the loss at work, and a batch that divides nothing. */
    static Experiment experiment(FusionRule fusion) {
        Experiment base = Scenarios.byDefault().experiment();
        List<ModalitySpec> modalities = new ArrayList<>();
        for (ModalitySpec m : base.modalities()) {
            modalities.add(new ModalitySpec(
                    m.name(), true, m.encoder(), LOSS_WEIGHTS[modalities.size()], NoiseSpec.NONE, NoiseSpec.NONE));
        }
        return base.withModalities(modalities)
                .withFusion(new FusionSpec(fusion, Map.of(), false, 0, ANNEALING_EPOCHS))
                .withGuidance(new GuidanceSpec(GuidanceForm.RELEASED, 2.5, 0.8, 1, PairRule.ALL_PAIRS, "loud"))
                .withSchedule(new Schedule(10, BATCH))
                .withOptimizer(new OptimizerSpec(OptimizerSpec.Kind.ADAM, 2e-3, 1e-3, 0))
                .withSeeds(new SeedRange(5, 2))
                .withReferences(List.of());
    }

    /** Training samples of a step. */
    int samples(int step) {
        BatchPlan plan = plan();
        int place = step % plan.stepsPerEpoch();
        return plan.to(place) - plan.from(place);
    }

    /** Whether a step is the first one of its epoch. */
    boolean beginsEpoch(int step) {
        return step % plan().stepsPerEpoch() == 0;
    }

    private BatchPlan plan() {
        long seed = experiment.seeds().first();
        int size = new RunPlan(experiment, source).datasets(source).get(0).size(Split.TRAIN);
        return new BatchPlan(List.of(seed), new int[] {size}, BATCH);
    }

    void startFrom(float[] parameters) {
        start = parameters;
    }

    /** The parameter arrays of one replica out of the engine's vector, where each array holds all replicas in turn. */
    float[][] replica(float[] parameters, int replica) {
        int replicas = experiment.arms().size() * experiment.seeds().count();
        float[][] own = new float[shapes.size()][];
        int offset = 0;
        for (int p = 0; p < own.length; p++) {
            int size = shapes.get(p)[0] * shapes.get(p)[1];
            own[p] = new float[size];
            System.arraycopy(parameters, offset + replica * size, own[p], 0, size);
            offset += replicas * size;
        }
        return own;
    }

    ObjectNode toJson() {
        ObjectNode task = mapper.createObjectNode();
        experiment.arms().forEach(arm -> task.withArray("arms").add(arm.name()));
        ObjectNode setting = task.putObject("setting");
        setting.put("fusion", experiment.fusion().rule().name());
        setting.put("annealingEpochs", experiment.fusion().annealingEpochs());
        setting.put("lambda", experiment.guidance().lambda());
        setting.put("strength", experiment.guidance().strength());
        setting.put("warmUpEpochs", experiment.guidance().warmUpEpochs());
        setting.put("fixedGuide", 0);
        setting.put("learningRate", experiment.optimizer().learningRate());
        setting.put("weightDecay", experiment.optimizer().weightDecay());
        setting.set("lossWeights", mapper.valueToTree(LOSS_WEIGHTS));
        List<Dataset> datasets = new RunPlan(experiment, source).datasets(source);
        for (int s = 0; s < experiment.seeds().count(); s++) {
            seed(task.withArray("seeds").addObject(), s, datasets.get(s));
        }
        return task;
    }

    private void seed(ObjectNode node, int index, Dataset data) {
        long seed = experiment.seeds().first() + index;
        int[] labels = data.labels(Split.TRAIN);
        node.set("labels", mapper.valueToTree(labels));
        ArrayNode features = node.putArray("features");
        for (int m = 0; m < experiment.modalities().size(); m++) {
            float[] values = data.features(Split.TRAIN, m, NoiseSpec.NONE, SeedStreams.noise(seed));
            ArrayNode rows = features.addArray();
            int width = values.length / labels.length;
            for (int i = 0; i < labels.length; i++) {
                numbers(rows.addArray(), values, i * width, width);
            }
        }
        weights(node.putArray("weights"), replica(start, index));
        batches(node.putArray("steps"), seed, labels.length);
    }

    private void weights(ArrayNode modalities, float[][] parameters) {
        int p = 0;
        for (ModalitySpec modality : experiment.modalities()) {
            ArrayNode layers = modalities.addArray();
            for (int layer = 0; layer <= modality.encoder().depth(); layer++) {
                ArrayNode pair = layers.addArray();
                for (int i = 0; i < 2; i++, p++) {
                    ArrayNode parameter = pair.addArray();
                    numbers(parameter.addArray(), parameters[p], 0, parameters[p].length);
                    parameter.add(mapper.<ArrayNode>valueToTree(shapes.get(p)));
                }
            }
        }
    }

    private void batches(ArrayNode node, long seed, int samples) {
        BatchPlan plan = new BatchPlan(List.of(seed), new int[] {samples}, BATCH);
        for (int step = 0; step < steps; step++) {
            int place = step % plan.stepsPerEpoch();
            if (place == 0) {
                plan.shuffle();
            }
            ObjectNode one = node.addObject().put("epoch", step / plan.stepsPerEpoch());
            ArrayNode chosen = one.putArray("samples");
            for (int i = plan.from(place); i < plan.to(place); i++) {
                chosen.add(plan.sample(0, i));
            }
        }
    }

    /** As doubles, so that no digit of a float is lost. */
    private static void numbers(ArrayNode node, float[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            node.add((double) values[i]);
        }
    }
}
