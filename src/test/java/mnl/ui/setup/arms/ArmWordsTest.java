package mnl.ui.setup.arms;

import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.experiment.DominanceRule;
import org.junit.jupiter.api.Test;

class ArmWordsTest {
    /** The margin is taken against one runner-up for all modalities, not against each one's own. */
    @Test
    void theMarginIsAgainstTheFusedRunnerUp() {
        String condition = ArmWords.condition(DominanceRule.CONFIDENCE_AND_UCOM, "any");
        assertTrue(condition.contains("UCoM = f_y − f_j"), condition);
        assertTrue(condition.contains("j the fused runner-up, argmax_{k≠y} F_k"), condition);
    }
}
