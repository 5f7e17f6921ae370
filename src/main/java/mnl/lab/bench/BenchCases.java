package mnl.lab.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.ModalityInfo;
import mnl.data.ProgramFolders;
import mnl.data.features.LogMel;
import mnl.data.sources.DataSources;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.bench.work.BenchWork.Task;
import mnl.lab.bench.work.GeneratedSource;
import mnl.words.Texts;

/** The works that are measured. None of them depends on what is learnt, so they last only some epochs. */
public final class BenchCases {
    /** Every case, in order. */
    public static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

    /** Those in which a quick look, too, has PyTorch do one model after another. */
    private static final List<String> QUICK_SEQUENTIAL = List.of("a", "b", "c");

    private static final int CLASSES = 10;
    private static final int BATCH = 64;
    private static final int TRAINING = 1200;
    private static final int TESTS = 400;
    private static final int WIDTH = 128;
    private static final int MANY_TESTS = 10_000;
    private static final double SEVERITY = 4;
    private static final int CHECKED_STEPS = 3;
    /** So long that a program that is started for it gets warm; a case that is not here takes 10. */
    private static final Map<String, Integer> CHILD_EPOCHS = Map.of("a", 100, "c", 80);

    private static final int PICTURE_SIDE = 16;
    private static final List<ModalityInfo> DIGITS = List.of(
            new ModalityInfo("pix", ModalityKind.FEATURES, 240), new ModalityInfo("fou", ModalityKind.FEATURES, 76));

    private BenchCases() {}

    /**
     * The works of a case.
     *
     * @param id one of {@link #IDS}
     * @param length how long: 1 for a quick look, more for more epochs
     */
    public static List<BenchCase> of(String id, int length) {
        boolean thorough = length > 1 || QUICK_SEQUENTIAL.contains(id);
        return all(id, length).stream().map(each -> each.sequential(thorough)).toList();
    }

    private static List<BenchCase> all(String id, int length) {
        return switch (id) {
            case "a" ->
                List.of(digits(
                        "a",
                        Texts.of("bench.bench-cases.one"),
                        FusionRule.QMF_ENERGY,
                        List.of(Arm.MNL),
                        1,
                        10 * length));
            case "b" ->
                List.of(digits(
                        "b", Texts.of("bench.bench-cases.forty"), FusionRule.QMF_ENERGY, Arm.STANDARD, 8, length));
            case "c" -> List.of(scenario(2 * length));
            case "d" -> List.of(convolutions(length));
            case "e" -> List.of(evaluation());
            case "f" ->
                List.of(
                        digits(
                                "f",
                                Texts.of("bench.bench-cases.tmc"),
                                FusionRule.TMC_EVIDENTIAL,
                                Arm.STANDARD,
                                8,
                                length),
                        digits("f", Texts.of("bench.bench-cases.pdf"), FusionRule.PDF, Arm.STANDARD, 8, length));
            default -> throw new IllegalArgumentException(id);
        };
    }

    private static BenchCase digits(String id, String title, FusionRule rule, List<Arm> arms, int seeds, int epochs) {
        Experiment experiment = experiment(DIGITS, new EncoderSpec(WIDTH, 1), rule, arms, seeds);
        DataSource source = new GeneratedSource(DIGITS, CLASSES, TRAINING, TESTS);
        return made(id, title, new BenchWork(experiment, source, Task.TRAINING).lasting(epochs), DIGITS);
    }

    /** An experiment on generated samples. */
    static Experiment experiment(
            List<ModalityInfo> modalities, EncoderSpec encoder, FusionRule rule, List<Arm> arms, int seeds) {
        return new Experiment(
                Experiment.SCHEMA,
                new DatasetSpec.Folder("generated", 0),
                modalities.stream()
                        .map(info -> new ModalitySpec(info.name(), true, encoder, 1, NoiseSpec.NONE, NoiseSpec.NONE))
                        .toList(),
                new FusionSpec(rule),
                GuidanceSpec.DEFAULT.withFixedGuide(modalities.get(0).name()),
                arms,
                arms.get(0).name(),
                new Schedule(1, BATCH),
                OptimizerSpec.DEFAULT,
                new SeedRange(0, seeds),
                LabelSpec.NONE,
                List.of());
    }

    private static BenchCase scenario(int epochs) {
        Experiment experiment = Scenarios.byDefault().experiment();
        DataSource source = DataSources.open(experiment.dataset());
        BenchWork work = new BenchWork(experiment, source, Task.RUN).lasting(epochs);
        return made("c", Texts.of("bench.bench-cases.default-run"), work, work.modalities());
    }

    private static BenchCase evaluation() {
        Experiment base = Scenarios.byDefault().experiment().withReferences(List.of());
        DatasetSpec.Synthetic dials = (DatasetSpec.Synthetic) base.dataset();
        DatasetSpec.Synthetic many = new DatasetSpec.Synthetic(
                dials.classes(),
                dials.dimensions(),
                dials.modalities(),
                dials.confusablePairs(),
                dials.carriedByOne(),
                dials.misleading(),
                dials.trainSize(),
                MANY_TESTS);
        Experiment experiment = base.withDataset(many);
        BenchWork work = new BenchWork(experiment, DataSources.open(many), Task.EVALUATION, SEVERITY).lasting(1);
        return made("e", Texts.of("bench.bench-cases.evaluation"), work, work.modalities());
    }

    /** AV-Digits, or, where that is not there, generated samples of its sizes. */
    private static BenchCase convolutions(int epochs) {
        EncoderSpec encoder = new EncoderSpec(EncoderKind.CONVOLUTION, 64, 1);
        Optional<DataSource> found = avDigits();
        List<ModalityInfo> planes = found.map(source -> List.of(
                        source.info().modalities().get(source.info().indexOf("picture")),
                        source.info().modalities().get(source.info().indexOf("sound"))))
                .orElseGet(BenchCases::planes);
        Experiment experiment = experiment(planes, encoder, FusionRule.QMF_ENERGY, Arm.STANDARD, 2);
        experiment = found.isPresent() ? experiment.withDataset(avDigitsFolder()) : experiment;
        DataSource source = found.orElseGet(() -> new GeneratedSource(planes, CLASSES, 300, TESTS));
        String title = found.isPresent()
                ? Texts.of("bench.bench-cases.convolutions")
                : Texts.of("bench.bench-cases.generated-convolutions");
        return made("d", title, new BenchWork(experiment, source, Task.TRAINING).lasting(epochs), planes);
    }

    private static Optional<DataSource> avDigits() {
        try {
            return Optional.of(DataSources.open(avDigitsFolder()));
        } catch (DataException absent) {
            return Optional.empty();
        }
    }

    /** Where it is, wherever a program is started that reads it, too. */
    private static DatasetSpec avDigitsFolder() {
        DatasetSpec.Folder folder = (DatasetSpec.Folder)
                Scenarios.byName("av-digits-weak-audio").experiment().dataset();
        Path place = ProgramFolders.standard().find(folder.path());
        return new DatasetSpec.Folder(place.toString(), folder.trainSize());
    }

    private static List<ModalityInfo> planes() {
        return List.of(
                plane("picture", ModalityKind.IMAGE, PICTURE_SIDE, PICTURE_SIDE),
                plane("sound", ModalityKind.SOUND, LogMel.FRAMES, LogMel.BANDS));
    }

    private static ModalityInfo plane(String name, ModalityKind kind, int rows, int columns) {
        return new ModalityInfo(
                name, kind, rows * columns, Optional.of(new ModalityInfo.Grid(rows, columns)), Optional.empty());
    }

    /** The same arms on one batch of generated samples, so that their order plays no part. */
    private static BenchCase made(String id, String title, BenchWork work, List<ModalityInfo> modalities) {
        Experiment experiment = work.experiment();
        DataSource batch = new GeneratedSource(
                modalities,
                work.source().info().classes(),
                experiment.schedule().batchSize(),
                CLASSES);
        BenchWork small = new BenchWork(experiment.withSeeds(new SeedRange(0, 1)), batch, Task.RUN);
        boolean byHand = experiment.fusion().rule() == FusionRule.QMF_ENERGY
                && experiment.activeModalities().stream()
                        .allMatch(m -> m.encoder().kind() == EncoderKind.MLP);
        return new BenchCase(
                id, title, work, small.lasting(CHECKED_STEPS), byHand, false, CHILD_EPOCHS.getOrDefault(id, 10));
    }
}
