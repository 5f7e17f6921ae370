package mnl.ui.setup.arms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import mnl.experiment.Arm;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class ArmFormulaTest {

    @Test
    void theReleasedFormHasTheTargetPullAndIsDivided() {
        assertEquals("g_w = −(log p^w_y + 0.7 Σ_{k≠y} p^s_k log p^w_k) / 10", released(Arm.MNL, 10));
        assertEquals("g_w = −(log p^w_y + 0.7 Σ_k p^s_k log p^w_k) / 10", released(Arm.ALL_CLASS, 10));
        assertEquals("g_w = −(0.7 Σ_k p^s_k log p^w_k) / 10", released(Arm.FORCED, 10));
        assertEquals("g_w = −(log p^w_y) / 3", released(Arm.CE_ONLY, 3));
        assertEquals("g_w = 0", released(Arm.NONE, 10));
    }

    @Test
    void thePapersFormHasNeitherAndAnUnknownNumberOfClassesIsC() {
        assertEquals(
                "g_w = −Σ_{k≠y} p^s_k log p^w_k",
                ArmFormula.of(Arm.MNL, guidance(GuidanceForm.PAPER, 1), OptionalInt.of(10)));
        assertEquals(
                "g_w = −(log p^w_y + 2 Σ_{k≠y} p^s_k log p^w_k) / C",
                ArmFormula.of(Arm.MNL, guidance(GuidanceForm.RELEASED, 2), OptionalInt.empty()));
    }

    private static String released(Arm arm, int classes) {
        return ArmFormula.of(arm, guidance(GuidanceForm.RELEASED, 0.7), OptionalInt.of(classes));
    }

    private static GuidanceSpec guidance(GuidanceForm form, double lambda) {
        GuidanceSpec any = Scenarios.all().get(0).experiment().guidance();
        return new GuidanceSpec(
                form, lambda, any.strength(), any.warmUpEpochs(), any.pairRule(), any.fixedGuide(), any.warmUp());
    }
}
