package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mnl.data.sources.DataSources;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceMode;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;
import org.junit.jupiter.api.Test;

/** Arms are added, changed, renamed, moved and removed, and every field of theirs reaches the experiment. */
class ArmSettingsTest {
    private final ManualPulse pulse = new ManualPulse();
    private final RunSession session =
            new RunSession(new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, pulse);
    private final SetupViewModel model =
            new SetupViewModel(Scenarios.all(), e -> new CompletableFuture<>(), Runnable::run, session);
    private final ArmSettings arms = model.arms();

    private Experiment now() {
        return model.experimentProperty().get();
    }

    private List<String> names() {
        return now().arms().stream().map(Arm::name).toList();
    }

    private ArmChoice choice(String name) {
        return arms.choices().stream()
                .filter(c -> c.arm().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Arm last() {
        return now().arms().get(now().arms().size() - 1);
    }

    @Test
    void everyFieldReachesTheExperimentAndComesBackFromItsFile() throws Exception {
        ArmChoice added = arms.addSuggested(Arm.NONE);
        assertEquals("none 2", last().name());
        added.modeProperty().set(GuidanceMode.NON_TARGET);
        added.dominanceProperty().set(DominanceRule.FIXED_PRIOR);
        added.targetPullProperty().set(true);
        added.ownFusionProperty().set(true);
        added.fusion().ruleProperty().set(FusionRule.QMF_ENERGY);
        added.fusion().fields().number("rankLossWeight").set(0.1);
        added.attackedProperty().set(true);
        added.attack().fields().number("radius").set(0.5);
        added.attack().fields().number("steps").set(3);
        added.attack().fields().number("stepSize").set(0.25);
        added.attack().fields().number("share").set(0.5);
        String modality = model.modalities().get(1).name();
        added.attack().attacked().get(modality).set(true);
        assertEquals(
                new Arm(
                        "mnl (fixed guide)/QMF_ENERGY+adv",
                        GuidanceMode.NON_TARGET,
                        DominanceRule.FIXED_PRIOR,
                        true,
                        new FusionSpec(FusionRule.QMF_ENERGY, Map.of(), false, 0.1, FusionSpec.ANNEALING_EPOCHS),
                        new AdversarialSpec(0.5, 3, 0.25, List.of(modality), 0.5),
                        null),
                last());
        assertEquals(List.of(), List.copyOf(model.problems()));
        ExperimentJson json = new ExperimentJson();
        Experiment edited = now();
        model.scenarios().back();
        model.open(json.readExperiment(json.write(edited)));
        assertEquals(edited, now());
        assertFalse(model.modifiedProperty().get());
    }

    @Test
    void theOrderOfAnOpenedConfigurationStays() {
        Experiment experiment = now();
        List<Arm> order = List.of(Arm.MNL, Arm.MNL.withFusion("mine", new FusionSpec(FusionRule.PDF)), Arm.NONE);
        model.open(experiment.withArms(order, "mnl"));
        assertEquals(order, now().arms());
        assertEquals("mnl", now().baseline());
        assertFalse(model.modifiedProperty().get());
        assertTrue(arms.choices().stream().anyMatch(c -> c.arm().equals(Arm.FORCED)));
        arms.move(choice("none"), -1);
        assertEquals(List.of("mnl", "none", "mine"), names());
        arms.move(choice("mine"), -9);
        assertEquals("mine", names().get(0));
    }

    @Test
    void theBaselineFollowsItsArmThroughRenamingAndRemoval() {
        model.open(now().withArms(List.of(Arm.NONE, Arm.MNL), "mnl"));
        ArmChoice mnl = choice("mnl");
        for (String typed : List.of("none", "none at all")) {
            mnl.nameProperty().set(typed);
            assertEquals(typed, now().baseline());
        }
        assertEquals(List.of(), List.copyOf(model.problems()));
        arms.remove(mnl);
        assertEquals("none", now().baseline());
        assertEquals("none at all", arms.removedNameProperty().get());
        arms.undoRemoval();
        assertEquals("none at all", now().baseline());
        assertEquals(List.of("none", "none at all"), names());
        assertEquals("", arms.removedNameProperty().get());
    }

    @Test
    void namesAreCheckedAtTheArmThatHasThem() {
        ArmChoice copy = arms.add(Arm.MNL);
        assertEquals("mnl 2", copy.arm().name());
        copy.nameProperty().set("mnl");
        assertEquals(
                "Two arms are called \"mnl\": rename one of them.",
                model.problem(copy.path() + ".name").orElseThrow());
        arms.move(copy, -1);
        assertTrue(model.problem(copy.path() + ".name").isPresent()
                || model.problem(choice("mnl").path() + ".name").isPresent());
        copy.nameProperty().set("a,b");
        assertTrue(model.problem(copy.path() + ".name").orElseThrow().contains("no commas"));
        copy.nameProperty().set("  ");
        assertTrue(model.problem(copy.path() + ".name").isPresent());
        copy.nameProperty().set(" mine ");
        assertEquals(List.of(), List.copyOf(model.problems()));
        assertTrue(names().contains("mine"));
    }

    @Test
    void aNameOfOnesOwnStaysAndASuggestedOneFollows() {
        ArmChoice mnl = choice("mnl");
        mnl.dominanceProperty().set(DominanceRule.CONFIDENCE_ONLY);
        assertEquals("mnl (confidence only)", mnl.arm().name());
        mnl.nameProperty().set("ablation");
        mnl.dominanceProperty().set(DominanceRule.CONFIDENCE_AND_UCOM);
        assertEquals("ablation", mnl.arm().name());
    }

    @Test
    void whatIsChangedIsChosenAndUnchosenArmsBlockNothing() {
        ArmChoice ce = choice("ce-only");
        ce.chosenProperty().set(false);
        assertFalse(names().contains("ce-only"));
        ce.ownFusionProperty().set(true);
        assertTrue(ce.chosenProperty().get());
        assertEquals(now().fusion(), ce.arm().fusion());
        ce.fusion().ruleProperty().set(FusionRule.TMC_EVIDENTIAL);
        ce.fusion().fields().number("annealingEpochs").textProperty().set("many");
        String field = ce.path() + ".fusion.annealingEpochs";
        assertEquals(
                "Type a whole number, for example 50.", model.problem(field).orElseThrow());
        ce.chosenProperty().set(false);
        assertEquals(List.of(), List.copyOf(model.problems()));
        ce.chosenProperty().set(true);
        ce.fusion().fields().number("annealingEpochs").set(0);
        assertTrue(model.problem(field).orElseThrow().contains("annealing"));
        ce.attackedProperty().set(true);
        ce.attack().fields().number("share").set(0);
        assertTrue(model.problem(ce.path() + ".adversarial.share").isPresent());
    }

    @Test
    void seventeenArmsAreTooMany() {
        List<Arm> many = new ArrayList<>();
        for (int a = 0; a < 16; a++) {
            many.add(Arm.MNL.withFusion("mnl " + a, null));
        }
        model.open(now().withArms(many, "mnl 0"));
        assertTrue(model.problem("arms").isEmpty());
        arms.add(Arm.NONE);
        assertTrue(model.problem("arms").orElseThrow().contains("16"));
    }

    @Test
    void anArmEditedDuringARunAppliesToTheNext() {
        session.start(now(), false);
        pulse.beat();
        assertEquals(List.of(), List.copyOf(model.appliesToNextRun()));
        arms.addSuggested(Arm.MNL.withAdversarial("", AdversarialSpec.DEFAULT));
        assertEquals("mnl+adv", last().name());
        assertEquals(List.of(ExperimentFields.section("guidance")), model.appliesToNextRun());
    }

    @Test
    void namesThatAreSuggestedAreTheStandardOnes() {
        Arm.STANDARD.forEach(arm -> assertEquals(arm.name(), ArmNames.of(arm)));
        assertEquals("mnl/QMF_ENERGY", ArmNames.of(Arm.MNL.withFusion("", new FusionSpec(FusionRule.QMF_ENERGY))));
    }
}
