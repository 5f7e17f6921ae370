package mnl.lab.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.engine.EvaluationRequest;
import mnl.engine.RegionRequest;
import mnl.engine.TrainingEngine;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.SeedRange;
import mnl.experiment.fields.FusionFields;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.words.Texts;

/** What is measured, all on the default scenario: only few epochs of it, for times do not depend on what is learnt. */
public final class Measures {
    private static final List<FusionRule> RULES =
            List.of(FusionRule.QMF_ENERGY, FusionRule.PDF, FusionRule.TMC_EVIDENTIAL);
    private static final NoiseSpec NOISE = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1);

    private final TrainingEngine engine;
    private final IntFunction<TrainingEngine> threads;
    private final Experiment experiment;
    private final DataSource source;
    private final int epochs;

    /**
     * @param engine with one thread
     * @param threads makes an engine with that many threads, to be closed after use
     * @param epochs how long each run is
     */
    public Measures(TrainingEngine engine, IntFunction<TrainingEngine> threads, int epochs) {
        this.engine = engine;
        this.threads = threads;
        this.epochs = epochs;
        Experiment base = Scenarios.byDefault().experiment();
        experiment = lasting(base.withReferences(List.of()), epochs);
        source = DataSources.open(base.dataset());
    }

    /** All of them. */
    public List<Measure> all() {
        int replicas = experiment.arms().size() * experiment.seeds().count();
        List<Measure> all = new ArrayList<>();
        all.add(new Measure(
                "batch",
                Texts.of("bench.measures.replicas-one-by-one", replicas),
                Texts.of("bench.measures.the-same-in-one"),
                reversed -> pair(reversed, this::oneByOne, () -> total(experiment))));
        all.add(new Measure(
                "guidance",
                Texts.of("bench.measures.a-guided-step"),
                Texts.of("bench.measures.an-unguided-one"),
                reversed -> pair(reversed, () -> steps(warmingUp(0)), () -> steps(warmingUp(2 * epochs)))));
        all.add(new Measure(
                "evaluation",
                Texts.of("bench.measures.evaluation-on-the-test"),
                Texts.of("bench.measures.a-default-runs-whole"),
                reversed -> {
                    Timing timing = TimedRun.of(engine, experiment, source);
                    return new TimePair(timing.evaluation(), timing.total());
                }));
        all.add(new Measure(
                "threads",
                Texts.of("bench.measures.a-default-run-with"),
                Texts.of("bench.measures.with-two-threads"),
                reversed -> pair(reversed, () -> withThreads(1), () -> withThreads(2))));
        all.add(new Measure(
                Texts.of("bench.measures.noise-lab"),
                Texts.of("bench.measures.an-answer-of-the"),
                Texts.of("bench.measures.a-training-epoch"),
                reversed -> TimedRun.answerAndEpoch(engine, experiment, source, run -> run.evaluate(request()))));
        all.add(new Measure(
                "regions",
                Texts.of("bench.measures.the-decision-regions-that"),
                Texts.of("bench.measures.a-training-epoch"),
                reversed -> TimedRun.answerAndEpoch(engine, experiment, source, run -> run.regions(regions()))));
        for (FusionRule rule : RULES) {
            all.add(new Measure(
                    rule.name(),
                    Texts.of("bench.measures.a-step-with", FusionFields.words(rule)),
                    Texts.of("bench.measures.with-the-mean-of"),
                    reversed -> pair(reversed, () -> steps(fused(rule)), () -> steps(fused(FusionRule.MEAN)))));
        }
        return all;
    }

    private static TimePair pair(boolean reversed, DoubleSupplier first, DoubleSupplier second) {
        if (reversed) {
            double compared = second.getAsDouble();
            return new TimePair(first.getAsDouble(), compared);
        }
        return new TimePair(first.getAsDouble(), second.getAsDouble());
    }

    private double oneByOne() {
        double sum = 0;
        for (Arm arm : experiment.arms()) {
            for (long seed : experiment.seeds().toArray()) {
                sum += total(experiment.withArms(List.of(arm), arm.name()).withSeeds(new SeedRange(seed, 1)));
            }
        }
        return sum;
    }

    private double withThreads(int count) {
        TrainingEngine other = threads.apply(count);
        try {
            return TimedRun.of(other, experiment, source).total();
        } finally {
            other.close();
        }
    }

    private double total(Experiment run) {
        return TimedRun.of(engine, run, source).total();
    }

    private double steps(Experiment run) {
        return TimedRun.of(engine, run, source).steps();
    }

    /** Guided from this epoch on. */
    private Experiment warmingUp(int warmUp) {
        return with(lasting(experiment, 2 * epochs), "guidance", "warmUpEpochs", warmUp);
    }

    private Experiment fused(FusionRule rule) {
        return lasting(experiment.withFusion(new FusionSpec(rule)), 2 * epochs);
    }

    private EvaluationRequest request() {
        int modalities = experiment.activeModalities().size();
        return new EvaluationRequest(Split.TEST, Collections.nCopies(modalities, NOISE));
    }

    private RegionRequest regions() {
        return new RegionRequest(0, 0, 1, List.of(0, 1), experiment.arms().size(), RegionRequest.SHOWN_SIDE);
    }

    private static Experiment lasting(Experiment base, int epochs) {
        return with(base, "schedule", "epochs", epochs);
    }

    private static Experiment with(Experiment base, String part, String field, int value) {
        JsonNode tree = new ExperimentJson().toTree(base);
        ((ObjectNode) tree.get(part)).put(field, value);
        return new ExperimentJson().experiment(tree, "");
    }
}
