package mnl.engine.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import java.util.function.Function;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.engine.attack.Adversary;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.Evaluator;
import mnl.engine.evaluate.ValidationMetrics;
import mnl.engine.evaluate.WaitingQuestions;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.GradientRule;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.engine.step.Batch;
import mnl.engine.step.TrainingStep;
import mnl.engine.step.TrainingSteps;
import mnl.experiment.Experiment;
import mnl.words.Texts;

/**
 * The native side of one run: all arms and seeds as one batched model, its data and its optimizer. Belongs to the
 * engine's thread. Its memento holds the model and everything that decides how its training goes on.
 */
final class TrainingSession implements Resumable, AutoCloseable {
    private static final DataType TYPE = DataType.FLOAT32;

    private final NDManager manager;
    private final Experiment experiment;
    private final RunPlan plan;
    private final RunData data;
    private final ReplicaFusion fusion;
    private final ReplicatedModel model;
    private final Evaluator evaluator;
    private final BatchPlan batches;
    private final BatchLoader loader;
    private final Adversary adversary;
    private final TrainingStep update;
    private final LossSums losses;
    private final TestMeasurer measurer;
    private final EpochRules rules;
    private final SessionAnswers answers;
    private int epoch;
    private int step;
    private double measuredAt = Double.NaN;
    private boolean closed;

    /** Where a model that was trained before had got to; NaN for one that is trained here. */
    private double trainedBefore = Double.NaN;

    private TrainingSession(
            PyTorchRuntime runtime,
            NDManager manager,
            RunPlan plan,
            DataSource source,
            Function<ReplicatedModel, List<GradientRule>> gradientRules,
            boolean recorded,
            WaitingQuestions questions) {
        this.manager = manager;
        this.plan = plan;
        experiment = plan.experiment();
        RunLayout layout = plan.layout();
        data = new RunData(manager, runtime.workers(), plan, source);
        FusionContext context = plan.fusionContext(data.training().sizes());
        fusion = ReplicaFusion.of(plan.fusions(), layout.seeds().size(), manager, TYPE, context);
        ModelMemory.require(plan.encoders(), layout.replicas(), experiment);
        model = new ReplicatedModel(
                manager, plan.encoders(), fusion.heads(), layout.trained().size(), layout.seeds());
        evaluator = new Evaluator(runtime.workers(), manager, layout, model, questions);
        batches = new BatchPlan(
                layout.seeds(), data.training().sizes(), experiment.schedule().batchSize());
        loader = new BatchLoader(manager, layout, batches, data.training(), plan.targets(data.training()));
        adversary = new Adversary(runtime, layout, experiment.trained(), model, fusion);
        update = update(runtime, gradientRules.apply(model), recorded);
        losses = new LossSums(layout.modalities().size(), layout.replicas());
        measurer = new TestMeasurer(evaluator, fusion, data.test(), losses, layout, experiment.schedule());
        rules = rules();
        answers = new SessionAnswers(runtime, manager, plan, context, fusion, model, evaluator, data, this::position);
    }

    private TrainingStep update(PyTorchRuntime runtime, List<GradientRule> gradientRules, boolean recorded) {
        TrainingSteps steps = new TrainingSteps(
                runtime, manager, TYPE, layout(), model, plan.objective(fusion), experiment.optimizer());
        return recorded ? steps.recorded(gradientRules) : steps.fastest(data.training(), batches.to(0), gradientRules);
    }

    private EpochRules rules() {
        Function<boolean[], ValidationMetrics> validation = null;
        if (experiment.watchesValidation()) {
            DeviceSplit split = data.validation();
            validation = settled -> evaluator.validate(split, fusion, settled);
        }
        return new EpochRules(manager, TYPE, experiment, layout().modalities().size(), model, validation);
    }

    /**
     * Reads the data and builds the model.
     *
     * @throws DataException when the data cannot be used
     */
    static TrainingSession open(PyTorchRuntime runtime, Experiment experiment, DataSource source) {
        return open(runtime, experiment, source, WaitingQuestions.NONE);
    }

    /**
     * The same.
     *
     * @param questions are answered between two chunks of the replicas while these are measured
     */
    static TrainingSession open(
            PyTorchRuntime runtime, Experiment experiment, DataSource source, WaitingQuestions questions) {
        RunPlan plan = new RunPlan(experiment, source);
        return open(runtime, plan, source, plan::gradientRules, false, questions);
    }

    /** The same with other gradient rules. */
    static TrainingSession open(
            PyTorchRuntime runtime,
            RunPlan plan,
            DataSource source,
            Function<ReplicatedModel, List<GradientRule>> gradientRules) {
        return open(runtime, plan, source, gradientRules, false);
    }

    /**
     * The same with these gradient rules in place of those of the arms' methods.
     *
     * @param gradientRules makes the rules for the model
     * @param recorded whether the native library records the whole graph, which the fastest step is compared with
     */
    static TrainingSession open(
            PyTorchRuntime runtime,
            RunPlan plan,
            DataSource source,
            Function<ReplicatedModel, List<GradientRule>> gradientRules,
            boolean recorded) {
        return open(runtime, plan, source, gradientRules, recorded, WaitingQuestions.NONE);
    }

    private static TrainingSession open(
            PyTorchRuntime runtime,
            RunPlan plan,
            DataSource source,
            Function<ReplicatedModel, List<GradientRule>> gradientRules,
            boolean recorded,
            WaitingQuestions questions) {
        NDManager manager = runtime.manager().newSubManager();
        try {
            return new TrainingSession(runtime, manager, plan, source, gradientRules, recorded, questions);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    RunLayout layout() {
        return plan.layout();
    }

    /** Answers questions about the model as it is now. */
    SessionAnswers answers() {
        return answers;
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
        return loader.weight(seed, label);
    }

    /** Passes over the training split so far, fractional. */
    double position() {
        return Double.isNaN(trainedBefore)
                ? epoch + (double) batches.from(step) / data.training().size()
                : trainedBefore;
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
            losses.beginEpoch(rules.resting());
        }
        try (Batch batch = loader.load(step, epoch + 1, rules.resting())) {
            if (adversary.attacks()) {
                adversary.attack(
                        batch.scratch(), batch.features(), batch.targets().classes(), batch.counted());
            }
            losses.add(update.train(batch, rules.settings()), batch.counted());
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
    void takeOver(TrainedModel before) {
        try {
            model.takeOver(layout().modalities(), before.parameters());
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
        trainedBefore = before.epoch();
    }

    @Override
    public Memento save() {
        return new Memento()
                .with(Texts.of("train.training-session.epoch-and-step"), epoch, step)
                .with("batches", batches)
                .with("update", update)
                .with("rules", rules)
                .with("losses", losses);
    }

    @Override
    public void restore(Memento memento) {
        int[] place = new int[2];
        memento.read(Texts.of("train.training-session.epoch-and-step"), place);
        memento.restore("batches", batches);
        memento.restore("update", update);
        memento.restore("rules", rules);
        memento.restore("losses", losses);
        epoch = place[0];
        step = place[1];
        measuredAt = Double.NaN;
        measurer.forget();
    }

    /** Training samples of the next step, all replicas together. */
    int nextStepSamples() {
        return loader.samples(step, rules.resting());
    }

    /** Whether the last measurement is of the model as it is now. */
    boolean isMeasured() {
        return measuredAt == position();
    }

    /**
     * All metrics on the test split, the losses of the last epoch that batches were trained of, and the margins of the first seed.
     *
     * @throws DivergenceException when a metric is no longer a number
     */
    Evaluator.Measured measure() {
        boolean last = isFinished() || !Double.isNaN(trainedBefore);
        Evaluator.Measured measured =
                measurer.measure(position(), step == 0 ? epoch : epoch + 1, last, rules.settled());
        measuredAt = position();
        return measured;
    }

    /** Gives all native memory back. */
    @Override
    public void close() {
        closed = true;
        manager.close();
    }
}
