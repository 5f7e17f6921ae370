package mnl.experiment.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.SeedRange;
import mnl.experiment.fields.Differences.Difference;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private final Experiment base = Scenarios.all().get(0).experiment();

    private List<String> paths(Experiment other) {
        return Differences.between(base, other).stream().map(Difference::path).toList();
    }

    @Test
    void theSameSaysNothingDifferently() {
        assertEquals(List.of(), Differences.between(base, base));
    }

    @Test
    void aFieldIsNamedWithWhatItHeldAndHolds() {
        Experiment other = base.withSchedule(base.schedule().withEpochs(7)).withSeeds(new SeedRange(3, 2));
        assertEquals(List.of("schedule.epochs", "seeds.count", "seeds.first"), paths(other));
        Difference epochs = Differences.between(base, other).get(0);
        assertEquals(base.schedule().epochs(), epochs.before());
        assertEquals(7, epochs.after());
        assertEquals("", epochs.place());
        assertTrue(epochs.read());
    }

    @Test
    void aFieldOfAModalityKnowsWhichOne() {
        List<ModalitySpec> modalities = new ArrayList<>(base.modalities());
        ModalitySpec second = modalities.get(1);
        modalities.set(
                1,
                new ModalitySpec(
                        second.name(),
                        second.enabled(),
                        second.encoder(),
                        second.lossWeight() + 1,
                        second.trainingNoise(),
                        second.evaluationNoise()));
        Difference only =
                Differences.between(base, base.withModalities(modalities)).get(0);
        assertEquals("modalities[1].lossWeight", only.path());
        assertEquals(second.name(), only.place());
    }

    @Test
    void anArmThatIsRenamedIsStillTheSame() {
        List<Arm> arms = new ArrayList<>(base.arms());
        arms.set(1, arms.get(1).withFusion("mine", arms.get(1).fusion()));
        assertEquals(List.of("arms[1].name"), paths(base.withArms(arms, base.baseline())));
    }

    @Test
    void listsOfOtherArmsDifferAsAWhole() {
        assertEquals(
                List.of("arms"),
                paths(base.withArms(base.arms().subList(1, base.arms().size()), base.baseline())));
        List<Arm> turned = new ArrayList<>(base.arms());
        Collections.reverse(turned);
        assertEquals(List.of("arms"), paths(base.withArms(turned, base.baseline())));
    }

    @Test
    void whatNobodyReadsIsSaidToBeThat() {
        String name = base.modalities().get(0).name();
        FusionSpec weights = base.fusion().withWeights(Map.of(name, 3.0));
        Difference unread = Differences.between(base, base.withFusion(weights)).get(0);
        assertEquals("fusion.weights." + name, unread.path());
        assertFalse(unread.read());
        Experiment weighted = base.withFusion(new FusionSpec(FusionRule.WEIGHTED).withWeights(Map.of(name, 3.0)));
        assertTrue(Differences.between(base, weighted).stream().allMatch(Difference::read));
    }
}
