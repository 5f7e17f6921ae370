package mnl.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Names;
import mnl.experiment.Schedule;
import mnl.experiment.WarmUpSpec;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lies just on one side of a rule and just on the other, and the sentences. */
class CheckEdgesTest {
    private final Experiment valid = Scenarios.byDefault().experiment();
    private final DatasetSpec.Synthetic data = (DatasetSpec.Synthetic) valid.dataset();

    private static List<String> said(Experiment experiment) {
        return new ExperimentValidator()
                .problems(experiment).stream().map(Problem::message).toList();
    }

    private static Experiment arms(Experiment base, int count) {
        List<Arm> arms = IntStream.range(0, count)
                .mapToObj(i -> new Arm("arm " + i, Arm.NONE.mode(), Arm.NONE.dominance(), true))
                .toList();
        return base.withArms(arms, "arm 0");
    }

    @Test
    void sixteenArmsAreTheMost() {
        assertEquals(List.of(), said(arms(valid, 16)));
        assertEquals(List.of("There may be 16 arms at most, and these are 17: leave some out."), said(arms(valid, 17)));
    }

    @Test
    void theWeightsOfAnArmsOwnFusionAreChecked() {
        FusionSpec half = new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 1.0), false, 0, 1);
        assertEquals(
                1,
                said(valid.withArms(List.of(Arm.NONE, Arm.MNL.withFusion("own", half)), "none"))
                        .size());
        assertEquals(1, said(valid.withFusion(half)).size());
    }

    @Test
    void aFusionByItselfIsCheckedForItsNumbersAndItsWeights() {
        ExperimentValidator validator = new ExperimentValidator();
        List<String> names = List.of("a", "b");
        FusionSpec fine = new FusionSpec(FusionRule.WEIGHTED, Map.of("a", 1.0, "b", 2.0), false, 0, 1);
        assertEquals(List.of(), validator.problems(fine, names));
        FusionSpec lacking = new FusionSpec(FusionRule.WEIGHTED, Map.of("a", 1.0), false, 0, 1);
        assertEquals(1, validator.problems(lacking, names).size());
        FusionSpec wrong = new FusionSpec(FusionRule.TMC_EVIDENTIAL, Map.of(), false, 0, 0);
        assertEquals(
                List.of("fusion.annealingEpochs"),
                validator.problems(wrong, names).stream().map(Problem::path).toList());
    }

    @Test
    void aFixedGuideTakesPart() {
        GuidanceSpec given = valid.guidance();
        Experiment missing = valid.withGuidance(new GuidanceSpec(given.form(), 4, 1, 0, given.pairRule(), null));
        assertEquals(List.of("The fixed guide is missing: choose one of loud, quiet."), said(missing));
        assertEquals(
                List.of("The fixed guide \"nobody\" is not a modality that takes part: choose one of loud, quiet."),
                said(valid.withGuidance(given.withFixedGuide("nobody"))));
        List<ModalitySpec> none = valid.modalities().stream()
                .map(each -> new ModalitySpec(
                        each.name(),
                        false,
                        each.encoder(),
                        each.lossWeight(),
                        each.trainingNoise(),
                        each.evaluationNoise()))
                .toList();
        assertEquals(
                List.of(
                        "A late fusion needs at least two modalities, and none takes part: switch on another one.",
                        "The fixed guide \"loud\" is not a modality that takes part."),
                said(valid.withModalities(none)));
    }

    private DatasetSpec.Synthetic synthetic(
            int classes,
            int dimensions,
            List<DatasetSpec.SyntheticModality> modalities,
            DatasetSpec.ClassPair... pairs) {
        return new DatasetSpec.Synthetic(classes, dimensions, modalities, List.of(pairs), 0, 0, 200, 2000);
    }

    @Test
    void asManyDimensionsAsClassesAreEnough() {
        assertEquals(List.of(), said(valid.withDataset(synthetic(10, 10, data.modalities()))));
        assertEquals(
                List.of("The number of dimensions must be a whole number from 11 to 4096, at least one for each class,"
                        + " since the prototypes are orthonormal, not 10."),
                said(valid.withDataset(synthetic(11, 10, data.modalities()))));
    }

    @Test
    void drawnModalitiesAreThereAndHaveNamesOfTheirOwn() {
        DatasetSpec.SyntheticModality loud = new DatasetSpec.SyntheticModality("loud", 1, 1, 1);
        DatasetSpec.SyntheticModality quiet = new DatasetSpec.SyntheticModality("quiet", 1, 1, 1);
        assertEquals(
                List.of("Two modalities are called \"loud\": rename one."),
                said(valid.withDataset(synthetic(10, 40, List.of(loud, quiet, loud)))));
        assertEquals(
                Optional.of("The dataset has fewer than two modalities: add at least two."),
                said(valid.withDataset(synthetic(10, 40, List.of()))).stream().findFirst());
    }

    @Test
    void confusablePairsNameClassesThatThereAreAndNoneTwice() {
        assertEquals(
                List.of(),
                said(valid.withDataset(synthetic(
                        10, 40, data.modalities(), new DatasetSpec.ClassPair(0, 9), new DatasetSpec.ClassPair(1, 2)))));
        assertEquals(
                List.of("A class of a confusable pair must be a whole number from 0 to 9, not 10."),
                said(valid.withDataset(synthetic(10, 40, data.modalities(), new DatasetSpec.ClassPair(10, 3)))));
        assertEquals(
                List.of("Confusable pairs must be disjoint, and class 1 stands twice: remove one."),
                said(valid.withDataset(synthetic(
                        10, 40, data.modalities(), new DatasetSpec.ClassPair(0, 1), new DatasetSpec.ClassPair(1, 2)))));
        assertEquals(
                List.of("Confusable pairs must be disjoint, and class 0 stands twice: remove one."),
                said(valid.withDataset(synthetic(
                        10, 40, data.modalities(), new DatasetSpec.ClassPair(0, 1), new DatasetSpec.ClassPair(2, 0)))));
    }

    private enum Watcher {
        EARLY_STOPPING("Early stopping watches"),
        WARM_UP("The warm-up until a plateau watches"),
        RATE("Reducing the learning rate on a plateau watches");

        private final String words;

        Watcher(String words) {
            this.words = words;
        }

        Experiment in(Experiment base) {
            Schedule schedule = base.schedule();
            return switch (this) {
                case EARLY_STOPPING -> base.withSchedule(schedule.withEarlyStopping(new EarlyStoppingSpec(true, 5)));
                case WARM_UP -> base.withGuidance(base.guidance().withWarmUp(new WarmUpSpec(true, 5, 0)));
                case RATE ->
                    base.withSchedule(schedule.withLearningRate(
                            new LearningRateSpec(LearningRateSpec.Kind.REDUCE_ON_PLATEAU, 1, 0.5, 0, 5)));
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Watcher.class)
    void whoeverWatchesValidationSamplesIsNamedWhereThereAreNone(Watcher watcher) {
        assertEquals(
                List.of(watcher.words
                        + " validation samples, and there are none: raise the validation size, for example to 500."),
                said(watcher.in(valid)));
        assertEquals(List.of(), said(watcher.in(valid.withDataset(data.with(1, 1)))));
    }

    @Test
    void theSmallestRateIsAtMostTheRateItself() {
        double highest = valid.optimizer().learningRate();
        LearningRateSpec.Kind cosine = LearningRateSpec.Kind.COSINE;
        Schedule equal = valid.schedule().withLearningRate(new LearningRateSpec(cosine, 1, 0.5, highest, 1));
        assertEquals(List.of(), said(valid.withSchedule(equal)));
        double above = Math.nextUp(highest);
        Schedule larger = valid.schedule().withLearningRate(new LearningRateSpec(cosine, 1, 0.5, above, 1));
        assertEquals(
                List.of("The smallest learning rate must be a number from 0 to " + highest
                        + ", the learning rate that it starts from, not " + above + "."),
                said(valid.withSchedule(larger)));
    }

    @Test
    void aTrainingSizeOfAFolderIsTheSameForEveryClass() {
        DatasetOutline outline =
                new DatasetOutline(List.of("loud", "quiet"), List.of(ModalityKind.FEATURES, ModalityKind.FEATURES), 10);
        for (int size : new int[] {0, 10, 300}) {
            Experiment even = valid.withDataset(new DatasetSpec.Folder("somewhere", size));
            assertEquals(List.of(), new ExperimentValidator().problems(even, outline), "" + size);
        }
        Experiment uneven = valid.withDataset(new DatasetSpec.Folder("somewhere", 1));
        assertEquals(
                List.of("The training size must be a multiple of the 10 classes, since each class gets as many samples:"
                        + " 1 is not."),
                new ExperimentValidator()
                        .problems(uneven, outline).stream()
                                .map(Problem::message)
                                .toList());
    }

    @Test
    void asManyProfilesAreKeptAsFit() {
        Experiment wide = arms(valid, 1).withDataset(synthetic(500, 500, data.modalities()));
        long each = 4L * 2 * 500 * 500;
        int most = IntStream.range(1, 10_000)
                .filter(epochs ->
                        !said(wide.withSchedule(new Schedule(epochs + 1, 64))).isEmpty())
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(), said(wide.withSchedule(new Schedule(most, 64))));
        long megabytes = (most + 1) * each >> 20;
        assertEquals(
                List.of("The profiles of " + (most + 1) + " measurements come to " + megabytes
                        + " MB: measure every 2 epochs or less often."),
                said(wide.withSchedule(new Schedule(most + 1, 64))));
        assertEquals(List.of(), said(wide.withSchedule(new Schedule(most + 1, 64).withMeasureEvery(2))));
    }

    @Test
    void noModalityIsCalledWhatHasAMeaningInANameOfAMetric() {
        for (String name :
                Stream.of("fused", "total", "guidance", ">a", "a>b", "a,b").toList()) {
            assertEquals(
                    Optional.of("A modality cannot be called \"" + name
                            + "\": use another name than fused, total and guidance, without commas, quotes and \">\"."),
                    Names.modalityProblem(name));
        }
        assertEquals(Optional.empty(), Names.modalityProblem("audio"));
    }
}
