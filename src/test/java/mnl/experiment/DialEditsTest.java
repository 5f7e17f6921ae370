package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class DialEditsTest {
    private final Experiment base = Scenarios.byDefault().experiment();

    private static List<String> data(Experiment experiment) {
        return ((DatasetSpec.Synthetic) experiment.dataset())
                .modalities().stream().map(DatasetSpec.SyntheticModality::name).toList();
    }

    private static List<String> trained(Experiment experiment) {
        return experiment.modalities().stream().map(ModalitySpec::name).toList();
    }

    private static void assertSound(Experiment experiment) {
        assertEquals(data(experiment), trained(experiment));
        assertEquals(List.of(), new ExperimentValidator().problems(experiment));
    }

    private Experiment weighted() {
        FusionSpec weights = new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 2.0, "quiet", 1.0), false, 0, 50);
        Arm own = Arm.MNL.withFusion("own", weights);
        Arm attacked = Arm.NONE.withAdversarial("attacked", new AdversarialSpec(1, 2, 0, List.of("loud", "quiet"), 1));
        return base.withFusion(weights).withArms(List.of(Arm.NONE, Arm.FORCED, own, attacked), "none");
    }

    @Test
    void addingGoesUpToSixAndStaysSound() {
        Experiment more = weighted();
        for (int m = 3; m <= DialEdits.MOST; m++) {
            more = DialEdits.add(more);
            assertEquals(m, data(more).size());
            assertSound(more);
        }
        assertEquals(1.0, more.fusion().weights().get("modality-6"));
    }

    @Test
    void renamingReachesEveryPlaceThatNamesTheModality() {
        Experiment renamed = DialEdits.rename(weighted(), 0, "sound");
        assertSound(renamed);
        assertEquals("sound", renamed.guidance().fixedGuide());
        assertEquals(2.0, renamed.fusion().weights().get("sound"));
        assertEquals(
                Map.of("sound", 2.0, "quiet", 1.0),
                renamed.arms().get(2).fusion().weights());
        assertEquals(
                List.of("quiet", "sound"), renamed.arms().get(3).adversarial().modalities());
    }

    @Test
    void removingTheFixedGuideLeavesItsPlaceToTheFirstOneLeft() {
        Experiment fewer = DialEdits.remove(DialEdits.add(weighted()), 0);
        assertSound(fewer);
        assertEquals(List.of("quiet", "modality-3"), data(fewer));
        assertEquals("quiet", fewer.guidance().fixedGuide());
        assertEquals(List.of("quiet"), fewer.arms().get(3).adversarial().modalities());
    }

    @Test
    void resettingTakesBackTheDataAndNothingElse() {
        Experiment faster = base.withSchedule(base.schedule().withEpochs(3));
        Experiment changed = DialEdits.rename(DialEdits.add(faster), 1, "hushed");
        Experiment back = DialEdits.reset(changed, base);
        assertSound(back);
        assertEquals(base.dataset(), back.dataset());
        assertEquals(3, back.schedule().epochs());
        assertEquals(faster, back);
    }

    @Test
    void resettingBringsBackWeightsAndTheGuideAndDropsWhatNamesModalitiesThatAreGone() {
        Experiment original = weighted();
        Experiment changed = DialEdits.rename(DialEdits.rename(original, 1, "hushed"), 0, "sound");
        Experiment back = DialEdits.reset(changed, original);
        assertSound(back);
        assertEquals("loud", back.guidance().fixedGuide());
        assertEquals(Map.of("loud", 2.0, "quiet", 1.0), back.fusion().weights());
        assertEquals(
                Map.of("loud", 2.0, "quiet", 1.0), back.arms().get(2).fusion().weights());
        assertEquals(null, back.arms().get(0).fusion());
        assertEquals(List.of(), back.arms().get(3).adversarial().modalities(), "those that it attacked are gone: all");
        Experiment kept = DialEdits.reset(DialEdits.add(original), original);
        assertEquals(original, kept);
        assertEquals(List.of("loud", "quiet"), kept.arms().get(3).adversarial().modalities());
        Experiment guided = original.withGuidance(original.guidance().withFixedGuide("quiet"));
        assertEquals("quiet", DialEdits.reset(guided, original).guidance().fixedGuide(), "it takes part still");
    }

    @Test
    void resettingKeepsTheSettingsOfModalitiesThatBothHave() {
        ModalitySpec loud = base.modalities().get(0);
        ModalitySpec deeper = new ModalitySpec(
                loud.name(), true, new EncoderSpec(32, 3), 2, loud.trainingNoise(), loud.evaluationNoise());
        Experiment changed =
                base.withModalities(List.of(deeper, base.modalities().get(1)));
        Experiment back = DialEdits.reset(DialEdits.add(changed), base);
        assertEquals(List.of(deeper, base.modalities().get(1)), back.modalities());
    }

    @Test
    void resettingGivesAnArmTheWeightsThatItHadItself() {
        FusionSpec even = new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 1.0, "quiet", 1.0), false, 0, 50);
        FusionSpec uneven = new FusionSpec(FusionRule.WEIGHTED, Map.of("loud", 5.0, "quiet", 2.0), false, 0, 50);
        Arm own = Arm.MNL.withFusion("own", uneven);
        Experiment original = base.withFusion(even).withArms(List.of(Arm.NONE, own), "none");
        Experiment back = DialEdits.reset(DialEdits.rename(original, 1, "hushed"), original);
        assertEquals(uneven.weights(), back.arms().get(1).fusion().weights());
        assertEquals(even.weights(), back.fusion().weights());
    }

    @Test
    void drawnDataSayWhatTheyHold() {
        DatasetOutline outline = DatasetOutline.of(base.dataset()).orElseThrow();
        assertEquals(List.of("loud", "quiet"), outline.names());
        assertTrue(outline.modality("quiet").isPresent());
        assertTrue(DatasetOutline.of(new DatasetSpec.Folder("somewhere", 0)).isEmpty(), "a folder must be read first");
    }

    @Test
    void namesThatCannotBeAreExplained() {
        assertTrue(DialEdits.nameProblem(base, 0, "loud").isEmpty());
        assertTrue(DialEdits.nameProblem(base, 1, "loud").orElseThrow().contains("already"));
        assertTrue(DialEdits.nameProblem(base, 1, "fused").orElseThrow().contains("cannot be called"));
        assertTrue(DialEdits.nameProblem(base, 1, " ").orElseThrow().startsWith("Type a name"));
        assertTrue(DialEdits.nameProblem(base, 1, "a,b").isPresent());
    }
}
