package mnl.analysis.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.experiment.DominanceRule;
import mnl.experiment.PairRule;
import org.junit.jupiter.api.Test;

class WhoGuidesTest {
    private static final WhoGuides PAPER = new WhoGuides(DominanceRule.CONFIDENCE_AND_UCOM, PairRule.ALL_PAIRS, 0);

    private static float[] of(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void bothTestsMustAgree() {
        assertEquals(List.of(new GuidePair(0, 1)), PAPER.of(of(2, 1), of(.9, .3)));
        assertEquals(List.of(new GuidePair(1, 0)), PAPER.of(of(-2, 1), of(.1, .3)));
        assertEquals(List.of(), PAPER.of(of(2, 1), of(.2, .3)));
    }

    @Test
    void exactTiesGoToTheLaterModality() {
        assertEquals(List.of(new GuidePair(1, 0)), PAPER.of(of(1, 1), of(.5, .5)));
        assertEquals(List.of(new GuidePair(1, 0)), PAPER.of(of(1, 2), of(1, 1)));
        assertEquals(List.of(), PAPER.of(of(2, 1), of(1, 1)), "the margin speaks for the earlier, the tie does not");
    }

    @Test
    void onATieTheLaterOneLeadsAndNobodyLeadsItself() {
        assertTrue(WhoGuides.leads(of(1, 1), 1, 0));
        assertFalse(WhoGuides.leads(of(1, 1), 0, 1));
        assertFalse(WhoGuides.leads(of(1, 1), 1, 1));
    }

    @Test
    void confidenceAloneSkipsTheMargin() {
        WhoGuides rule = new WhoGuides(DominanceRule.CONFIDENCE_ONLY, PairRule.ALL_PAIRS, 0);
        assertEquals(List.of(new GuidePair(1, 0)), rule.of(of(2, 1), of(.2, .3)));
    }

    @Test
    void aFixedGuideGuidesOnEverySample() {
        WhoGuides rule = new WhoGuides(DominanceRule.FIXED_PRIOR, PairRule.ALL_PAIRS, 1);
        assertEquals(List.of(new GuidePair(1, 0), new GuidePair(1, 2)), rule.of(of(9, -9, 0), of(.9, .1, .5)));
    }

    @Test
    void theStrongestMustLeadAllOthers() {
        WhoGuides rule = new WhoGuides(DominanceRule.CONFIDENCE_AND_UCOM, PairRule.STRONGEST_GUIDES_ALL, 0);
        assertEquals(List.of(new GuidePair(2, 0), new GuidePair(2, 1)), rule.of(of(1, 2, 3), of(.3, .2, .9)));
        assertEquals(List.of(), rule.of(of(1, 2, 3), of(.3, .9, .5)));
        assertEquals(List.of(new GuidePair(1, 0), new GuidePair(2, 0)), PAPER.of(of(1, 2, 3), of(.3, .9, .5)));
        assertEquals(List.of(1, 2), WhoGuides.unguided(PAPER.of(of(1, 2, 3), of(.3, .9, .5)), 3));
    }
}
