package mnl.engine.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.CertificationRequest;
import mnl.engine.Evaluation;
import mnl.engine.EvaluationRequest;
import mnl.engine.attack.Adversary;
import mnl.engine.attack.AttackComputation;
import mnl.engine.attack.CertificationComputation;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.Evaluator;
import mnl.engine.evaluate.TrainingLosses;
import mnl.engine.fusion.BatchTargets;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.FusionInput;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.LossTerms;
import mnl.engine.method.Objective;
import mnl.engine.nn.ModelOutput;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.step.Optimizer;
import mnl.engine.step.Optimizers;
import mnl.engine.step.Updates;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseSpec;

/**
 * The native side of one run: all arms and seeds as one batched model, its data and its optimizer. Belongs to the
 * engine's thread.
 */
final class TrainingSession implements AutoCloseable {
    private static final DataType TYPE = DataType.FLOAT32;

    private final PyTorchRuntime runtime;
    private final NDManager manager;
    private final Experiment experiment;
    private final RunPlan plan;
    private final List<Dataset> datasets;
    private final DeviceSplit training;
    private final DeviceSplit test;
    private final ReplicaFusion fusion;
    private final ReplicatedModel model;
    private final Optimizer optimizer;
    private final Objective objective;
    private final Evaluator evaluator;
    private final BatchPlan batches;
    private final LossSums losses;

    /** Null where all replicas take part in every step. */
    private final Updates updates;

    private final Adversary adversary;
    private final BatchArrays arrays;
    private final EpochRules rules;
    private final SessionAnswers answers;
    private int epoch;
    private int step;
    private double measuredAt = Double.NaN;
    private boolean closed;

    /** Where a model that was trained before had got to; NaN for one that is trained here. */
    private double trainedBefore = Double.NaN;

    private TrainingSession(PyTorchRuntime runtime, NDManager manager, Experiment experiment, DataSource source) {
        this.runtime = runtime;
        this.manager = manager;
        this.experiment = experiment;
        plan = new RunPlan(experiment, source);
        RunLayout layout = plan.layout();
        datasets = plan.datasets(source);
        training = split(Split.TRAIN, plan.trainingNoise());
        test = split(Split.TEST, plan.evaluationNoise());
        FusionContext fusionContext = plan.fusionContext(training.sizes());
        fusion = ReplicaFusion.of(plan.fusions(), layout.seeds().size(), manager, TYPE, fusionContext);
        model = new ReplicatedModel(
                manager, plan.encoders(), fusion.heads(), layout.arms().size(), layout.seeds());
        optimizer = Optimizers.of(
                experiment.optimizer(), manager, TYPE, model.vector().size());
        objective = new Objective(manager, TYPE, plan.objective(fusion));
        evaluator = new Evaluator(manager, layout, model);
        adversary = new Adversary(runtime, layout, experiment.arms(), model, fusion);
        answers = new SessionAnswers(runtime, manager, plan, fusionContext, fusion, model, test, this::split);
        batches = new BatchPlan(
                layout.seeds(), training.sizes(), experiment.schedule().batchSize());
        updates = batches.isEven()
                ? null
                : new Updates(manager, model.blocks().spread(replicaNumbers(layout)), layout.replicas());
        arrays = new BatchArrays(layout, batches, training, plan.targets(training));
        rules = rules(experiment);
        losses = new LossSums(manager, layout.modalities().size(), layout.replicas());
    }

    /**
     * Reads the data and builds the model.
     *
     * @throws DataException when the data cannot be used
     */
    static TrainingSession open(PyTorchRuntime runtime, Experiment experiment, DataSource source) {
        NDManager manager = runtime.manager().newSubManager();
        try {
            return new TrainingSession(runtime, manager, experiment, source);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    RunLayout layout() {
        return plan.layout();
    }

    /** Whether the memory is given back. */
    boolean isClosed() {
        return closed;
    }

    int stepsPerEpoch() {
        return batches.stepsPerEpoch();
    }

    /** How much a sample of a class counts in the loss under a seed, 1 in the mean over the training samples. */
    double sampleWeight(int seed, int label) {
        return arrays.weight(seed, label);
    }

    /** Passes over the training split so far, fractional. */
    double position() {
        return Double.isNaN(trainedBefore) ? epoch + (double) batches.from(step) / training.size() : trainedBefore;
    }

    boolean isFinished() {
        return epoch >= experiment.schedule().epochs() || rules.allStopped();
    }

    /** Whether the schedule wants the epoch that has just ended to be measured. */
    boolean isMeasurementDue() {
        return epoch == 1 || epoch % experiment.schedule().measureEvery() == 0 || isFinished();
    }

    /** What the experiment's rules decided since the last call. */
    List<ScheduleEvent> drainEvents() {
        return rules.drainEvents();
    }

    /**
     * Trains on the next batch.
     *
     * @return whether it was the last one of its epoch
     */
    boolean step() {
        if (step == 0) {
            batches.shuffle();
            losses.beginEpoch();
        }
        try (NDManager scratch = manager.newSubManager()) {
            train(scratch, batches.from(step), batches.to(step));
        }
        step++;
        boolean epochEnds = step == batches.stepsPerEpoch();
        if (epochEnds) {
            step = 0;
            epoch++;
            rules.epochEnded(epoch);
        }
        return epochEnds;
    }

    /** A copy of the model as it is now. */
    TrainedModel trained() {
        return new TrainedModel(model.parameters(layout().modalities()), position());
    }

    /**
     * Puts a model that was trained before in place of this one.
     *
     * @throws DataException with a sentence when it is of another form
     */
    void restore(TrainedModel before) {
        try {
            model.restore(layout().modalities(), before.parameters());
        } catch (IllegalArgumentException e) {
            throw new DataException(e.getMessage(), e);
        }
        trainedBefore = before.epoch();
    }

    /** An attack on the model as it is now. */
    AttackComputation attack(AttackRequest request) {
        return answers.attack(request, position());
    }

    /** Radii of the model as it is now. */
    CertificationComputation certify(CertificationRequest request) {
        return answers.certify(request, position());
    }

    /** Training samples of the next step, all replicas together. */
    int nextStepSamples() {
        return Arrays.stream(arrays.counted(batches.from(step), batches.to(step)))
                .sum();
    }

    /** Whether the last measurement is of the model as it is now. */
    boolean isMeasured() {
        return measuredAt == position();
    }

    /**
     * All metrics on the test split, and the losses of the last epoch that batches were trained of.
     *
     * @throws DivergenceException when a metric is no longer a number
     */
    Measurement measure() {
        TrainingLosses means = losses.means();
        int epochUnderWay = step == 0 ? epoch : epoch + 1;
        if (!losses.isEmpty()) {
            DivergenceException.check(means.total(), layout(), epochUnderWay);
        }
        Measurement measurement = evaluator.measure(test, fusion, position(), means);
        List<String> names = Metrics.names(layout().modalities());
        for (String modality : layout().modalities()) {
            float[] margins = measurement.values()[names.indexOf(Metrics.ucom(modality))];
            DivergenceException.check(margins, layout(), epochUnderWay);
        }
        measuredAt = position();
        return measurement;
    }

    /** The model's answers as it is now. */
    Evaluation evaluate(EvaluationRequest request) {
        return answers.evaluate(request, position());
    }

    private void train(NDManager scratch, int from, int to) {
        NDArray rows = scratch.create(arrays.rows(from, to), new Shape(model.replicas(), to - from));
        NDArray labels = scratch.create(arrays.labels(from, to), rows.getShape());
        int[] counted = arrays.counted(from, to);
        boolean padded = Arrays.stream(counted).anyMatch(own -> own < to - from);
        NDArray present = padded ? scratch.create(arrays.present(from, to), rows.getShape()) : null;
        NDArray weights = arrays.areWeighted() ? scratch.create(arrays.weights(from, to), rows.getShape()) : present;
        NDList features = training.gather(rows);
        adversary.attack(scratch, features, labels, counted);
        NDList views = model.views(scratch, true);
        LossTerms terms;
        try (GradientCollector gradients = runtime.recordGradients()) {
            ModelOutput output = model.forward(features, views);
            NDList hidden = fusion.usesHidden() ? output.hidden() : new NDList();
            terms = objective.terms(
                    new FusionInput(output.logits(), hidden, model.headParameters(views)),
                    new BatchTargets(
                            labels,
                            scratch.create(arrays.samples(from, to), rows.getShape()),
                            epoch + 1,
                            weights,
                            present),
                    rules.isAnyGuided(),
                    rules.guidedReplicas());
            gradients.backward(terms.total().sum());
        }
        optimizer.step(model.vector(), ReplicatedModel.gradient(views), rules.rate(), taking(counted));
        losses.add(terms, counted);
    }

    /** The updates of a step in which replicas without samples rest. */
    private Updates taking(int[] counted) {
        if (updates != null) {
            boolean[] part = new boolean[counted.length];
            for (int r = 0; r < part.length; r++) {
                part[r] = counted[r] > 0;
            }
            updates.next(part);
        }
        return updates;
    }

    private static double[] replicaNumbers(RunLayout layout) {
        return IntStream.range(0, layout.replicas()).asDoubleStream().toArray();
    }

    private DeviceSplit split(Split split, List<NoiseSpec> noise) {
        if (datasets.get(0).size(split) == 0) {
            throw new DataException("The dataset \"" + datasets.get(0).info().name() + "\" has no samples in its "
                    + split.name().toLowerCase(Locale.ROOT) + " split; choose another split or dataset.");
        }
        return DeviceSplit.of(
                manager, datasets, layout().seeds(), split, plan.modalities(), plan.encoderKinds(), noise);
    }

    private EpochRules rules(Experiment watched) {
        if (watched.watchesValidation() && datasets.get(0).size(Split.VALIDATION) == 0) {
            throw new DataException(
                    "Early stopping and the rules of plateaus watch validation samples, and the dataset \""
                            + datasets.get(0).info().name()
                            + "\" has none: hold out a share of its training samples, or switch them off.");
        }
        DeviceSplit validation = watched.watchesValidation() ? split(Split.VALIDATION, plan.evaluationNoise()) : null;
        return new EpochRules(
                manager,
                TYPE,
                watched,
                layout().modalities().size(),
                model,
                () -> evaluator.validate(validation, fusion));
    }

    /** Gives all native memory back. */
    @Override
    public void close() {
        closed = true;
        manager.close();
    }
}
