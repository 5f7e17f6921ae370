package mnl.engine.attack;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.TrainedModel;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.data.sources.DataSources;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.evaluate.SplitTables;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.nn.ReplicatedMlp;
import mnl.engine.nn.ReplicatedModel;
import mnl.engine.train.BatchedTrainingEngine;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.ExperimentJson;

/** A model trained by the engine on drawn data, on this thread's own native library, to be attacked by hand. */
final class Victim implements AutoCloseable {
    static final List<NoiseSpec> CLEAN = List.of(NoiseSpec.NONE, NoiseSpec.NONE);

    private final PyTorchRuntime runtime;
    private final NDManager manager;
    private final Experiment experiment;
    private final RunLayout layout;
    private final ReplicatedModel model;
    private final ReplicaFusion fusion;
    private final List<Dataset> datasets;

    private Victim(Experiment experiment, DataSource source, TrainedModel trained) {
        this.experiment = experiment;
        runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        manager = runtime.manager().newSubManager();
        List<Long> seeds = LongStream.of(experiment.seeds().toArray()).boxed().toList();
        List<String> modalities =
                experiment.modalities().stream().map(ModalitySpec::name).toList();
        layout = new RunLayout(
                experiment.arms().stream().map(Arm::name).toList(),
                0,
                seeds,
                modalities,
                source.info().classNames(),
                experiment.schedule().epochs());
        List<ReplicatedMlp> encoders = IntStream.range(0, modalities.size())
                .mapToObj(m -> new ReplicatedMlp(
                        source.info().modalities().get(m).features(),
                        experiment.modalities().get(m).encoder(),
                        source.info().classes()))
                .toList();
        List<FusionSpec> fusions =
                experiment.arms().stream().map(experiment::fusionOf).toList();
        fusion = ReplicaFusion.of(
                fusions,
                seeds.size(),
                manager,
                DataType.FLOAT32,
                new FusionContext(
                        modalities,
                        source.info().classes(),
                        encoders.stream().map(ReplicatedMlp::hiddenWidth).toList(),
                        seeds.stream().map(seed -> 100).toList()));
        model = new ReplicatedModel(
                manager, encoders, fusion.heads(), experiment.arms().size(), seeds);
        model.takeOver(modalities, trained.parameters());
        datasets = seeds.stream()
                .map(seed -> source.forSeed(seed).standardisedUnder(CLEAN, 0))
                .toList();
    }

    /** Two modalities, six classes, overlapping; two seeds. */
    static Experiment experiment(FusionSpec fusion, EncoderSpec encoder, int testSize, Arm... arms) {
        DatasetSpec data = new DatasetSpec.Synthetic(
                6,
                8,
                List.of(new SyntheticModality("loud", 3, 1, 0.5), new SyntheticModality("quiet", 2, 1, 0.7)),
                List.of(new DatasetSpec.ClassPair(0, 1)),
                0,
                0,
                120,
                testSize);
        Experiment base = new ExperimentJson().byDefault(data, List.of("loud", "quiet"));
        return base.withModalities(base.modalities().stream()
                        .map(m -> new ModalitySpec(m.name(), true, encoder, 0, NoiseSpec.NONE, NoiseSpec.NONE))
                        .toList())
                .withFusion(fusion)
                .withArms(List.of(arms), arms[0].name())
                .withReferences(List.of())
                .withSchedule(new Schedule(25, 32))
                .withOptimizer(OptimizerSpec.adam(1e-2))
                .withSeeds(new SeedRange(0, 2));
    }

    static Victim train(Experiment experiment) throws InterruptedException {
        DataSource source = DataSources.open(experiment.dataset());
        AtomicReference<TrainedModel> trained = new AtomicReference<>();
        BatchedTrainingEngine engine = new BatchedTrainingEngine();
        TrainingRun run = engine.start(experiment, source, false, event -> {
            if (event instanceof TrainingEvent.Trained told) {
                trained.set(told.model());
            }
        });
        run.whenOver().join();
        engine.close();
        engine.awaitClosed(Duration.ofMinutes(1));
        return new Victim(experiment, source, trained.get());
    }

    Snapshot snapshot() {
        DeviceSplit split = new SplitTables(
                        manager,
                        runtime.workers(),
                        datasets,
                        layout.seeds(),
                        IntStream.range(0, layout.modalities().size()).toArray(),
                        experiment.activeModalities().stream()
                                .map(modality -> modality.encoder().kind())
                                .toList())
                .of(Split.TEST, CLEAN);
        List<FusionSpec> fusions =
                experiment.arms().stream().map(experiment::fusionOf).toList();
        return new Snapshot(runtime, manager, layout, fusions, model, fusion, split, 0);
    }

    RunLayout layout() {
        return layout;
    }

    @Override
    public void close() {
        runtime.close();
    }
}
