package mnl.engine.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.Folds;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.engine.SeedStreams;
import mnl.engine.evaluate.DeviceSplit;
import mnl.engine.fusion.FusionContext;
import mnl.engine.fusion.ReplicaFusion;
import mnl.engine.method.ArmMethod;
import mnl.engine.method.BaseLoss;
import mnl.engine.method.GradientRule;
import mnl.engine.method.ObjectiveSpec;
import mnl.engine.nn.Encoder;
import mnl.engine.nn.Encoders;
import mnl.engine.nn.ReplicatedModel;
import mnl.experiment.Arm;
import mnl.experiment.EncoderKind;
import mnl.experiment.Experiment;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import org.jspecify.annotations.Nullable;

/** An experiment on a dataset, in the terms of the batched model. */
final class RunPlan {
    private final Experiment experiment;
    private final DatasetInfo info;
    private final List<ModalitySpec> active;
    private final RunLayout layout;
    private final List<Encoder> encoders;

    /** @throws DataException when an encoder cannot read its modality */
    RunPlan(Experiment experiment, DataSource source) {
        this.experiment = experiment;
        this.info = source.info();
        this.active = experiment.activeModalities();
        List<String> arms = experiment.arms().stream().map(Arm::name).toList();
        this.layout = new RunLayout(
                arms,
                Math.max(0, arms.indexOf(experiment.baseline())),
                LongStream.of(experiment.seeds().toArray()).boxed().toList(),
                active.stream().map(ModalitySpec::name).toList(),
                info.classNames(),
                experiment.schedule().epochs(),
                folds(source, experiment.seeds().toArray()),
                experiment.references().stream().map(Arm::name).toList());
        this.encoders = active.stream().map(this::encoder).toList();
    }

    /** How the seeds go over the folds of the data; null where these have none. */
    private static @Nullable Folds folds(DataSource source, long[] seeds) {
        int count = source.folds();
        if (count == 0) {
            return null;
        }
        List<Dataset> datasets = LongStream.of(seeds).mapToObj(source::forSeed).toList();
        return new Folds(
                count,
                LongStream.of(seeds).mapToObj(seed -> Folds.of(seed, count)).toList(),
                datasets.stream().map(samples -> samples.size(Split.TEST)).toList(),
                LongStream.of(seeds).mapToObj(source::outsideFold).toList());
    }

    private Encoder encoder(ModalitySpec modality) {
        try {
            return Encoders.of(
                    modality.encoder(), info.modalities().get(info.indexOf(modality.name())), info.classes());
        } catch (IllegalArgumentException e) {
            throw new DataException(String.valueOf(e.getMessage()), e);
        }
    }

    Experiment experiment() {
        return experiment;
    }

    RunLayout layout() {
        return layout;
    }

    /** The active modalities by index in the dataset. */
    int[] modalities() {
        return active.stream().mapToInt(m -> info.indexOf(m.name())).toArray();
    }

    /** The samples of every seed, standardised as they are trained on. */
    List<Dataset> datasets(DataSource source) {
        List<NoiseSpec> noise = info.modalities().stream()
                .map(modality -> active.stream()
                        .filter(m -> m.name().equals(modality.name()))
                        .map(ModalitySpec::trainingNoise)
                        .findFirst()
                        .orElse(NoiseSpec.NONE))
                .toList();
        return layout.seeds().stream()
                .map(seed -> source.forSeed(seed).standardisedUnder(noise, SeedStreams.noise(seed)))
                .toList();
    }

    /** What reads each active modality. */
    List<EncoderKind> encoderKinds() {
        return active.stream().map(m -> m.encoder().kind()).toList();
    }

    List<NoiseSpec> trainingNoise() {
        return active.stream().map(ModalitySpec::trainingNoise).toList();
    }

    List<NoiseSpec> evaluationNoise() {
        return active.stream().map(ModalitySpec::evaluationNoise).toList();
    }

    List<Encoder> encoders() {
        return encoders;
    }

    /** The fusion of each arm, the references' last. */
    List<FusionSpec> fusions() {
        return experiment.trained().stream().map(experiment::fusionOf).toList();
    }

    /** @param trainingSamples of every seed [S] */
    FusionContext fusionContext(int[] trainingSamples) {
        List<Integer> widths = encoders.stream().map(Encoder::hiddenWidth).toList();
        return new FusionContext(
                layout.modalities(),
                info.classes(),
                widths,
                Arrays.stream(trainingSamples).boxed().toList());
    }

    /** The labels that are trained on. */
    TrainingTargets targets(DeviceSplit training) {
        return new TrainingTargets(experiment.labels(), layout.seeds(), info.classes(), training::labels);
    }

    /** How each arm trains, the references last. */
    private List<ArmMethod> methods() {
        return experiment.trained().stream()
                .map(arm -> ArmMethod.of(arm, experiment.guidance(), info.classes()))
                .toList();
    }

    /** What all replicas minimise. */
    ObjectiveSpec objective(ReplicaFusion fusion) {
        int seeds = layout.seeds().size();
        return new ObjectiveSpec(
                fusion,
                experiment.trained().stream()
                        .flatMap(arm -> Collections.nCopies(seeds, baseLoss(arm)).stream())
                        .toList(),
                methods().stream()
                        .flatMap(method -> Collections.nCopies(seeds, method.guidance()).stream())
                        .toList(),
                fixedGuide(),
                experiment.guidance().pairRule(),
                experiment.guidance().strength());
    }

    private BaseLoss baseLoss(Arm arm) {
        return new BaseLoss(
                arm.fusedWeight(), active.stream().mapToDouble(arm::lossWeight).toArray());
    }

    /** What becomes of the arms' gradients. */
    List<GradientRule> gradientRules(ReplicatedModel model) {
        int seeds = layout.seeds().size();
        List<ArmMethod> methods = methods();
        return IntStream.range(0, methods.size())
                .boxed()
                .flatMap(a -> methods.get(a).gradientRules(model, a * seeds, (a + 1) * seeds).stream())
                .toList();
    }

    /** The fixed guide by index among the active modalities; -1 where the experiment names none. */
    private int fixedGuide() {
        String name = experiment.guidance().fixedGuide();
        return name == null ? -1 : layout.modalities().indexOf(name);
    }
}
