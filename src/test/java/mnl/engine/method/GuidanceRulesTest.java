package mnl.engine.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;

class GuidanceRulesTest {
    private static GuidanceRules rules(int modalities, DominanceRule dominance, int fixedGuide, PairRule pairs) {
        return new GuidanceRules(modalities, List.of(dominance), fixedGuide, pairs);
    }

    /** Of three modalities each is guided by up to two others, which share one weight. */
    @Test
    void allPairsShareOneWeight() {
        assertEquals(
                1,
                rules(2, DominanceRule.CONFIDENCE_AND_UCOM, 0, PairRule.ALL_PAIRS)
                        .pairWeight());
        assertEquals(
                .5,
                rules(3, DominanceRule.CONFIDENCE_AND_UCOM, 0, PairRule.ALL_PAIRS)
                        .pairWeight());
        for (PairRule rule : PairRule.values()) {
            double expected = rule == PairRule.ALL_PAIRS ? .25 : 1;
            assertEquals(
                    expected,
                    rules(5, DominanceRule.CONFIDENCE_AND_UCOM, 0, rule).pairWeight());
        }
    }

    @Test
    void theFixedGuideIsOneOfTheModalities() {
        for (int guide : new int[] {0, 2}) {
            assertEquals(
                    guide,
                    rules(3, DominanceRule.FIXED_PRIOR, guide, PairRule.ALL_PAIRS)
                            .fixedGuide());
        }
        for (int guide : new int[] {-1, 3}) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> rules(3, DominanceRule.FIXED_PRIOR, guide, PairRule.ALL_PAIRS))
                    .getMessage();
            assertEquals("The fixed guide is modality " + guide + ", but the modalities are numbered 0 to 2.", message);
            assertEquals(
                    guide,
                    rules(3, DominanceRule.CONFIDENCE_AND_UCOM, guide, PairRule.ALL_PAIRS)
                            .fixedGuide());
        }
    }
}
