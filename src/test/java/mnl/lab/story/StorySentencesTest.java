package mnl.lab.story;

import static mnl.lab.story.StoryCase.PAIR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Arm;
import mnl.figure.quadrant.QuadrantFigure;
import org.junit.jupiter.api.Test;

/** Sentences that say what the numbers say, and no more than the tests show. */
class StorySentencesTest {
    private static StoryText margins(StoryCase run) {
        return run.sentences().margins(run.numbers.margins(), PAIR, run.arms(), run.kept());
    }

    private static StoryText survival(StoryCase run) {
        return run.sentences().survival(run.measurement(), run.kept(), PAIR);
    }

    @Test
    void theMapsSentenceSaysOneShareForEachArmAndWhetherTheyPart() {
        // Every difference is the same on every seed: there is no spread, so nothing is shown.
        StoryText same = margins(StoryCase.usual(4));
        assertEquals(
                "Of what only quiet gets right, the fusion keeps 35% under Forced and 85% under MNL: a difference is not shown:"
                        + " there is no spread over 4 seeds to judge by.",
                same.lead());
        assertTrue(
                same.more()
                        .contains(
                                "The points are those of the first seed, where it keeps 3 of 10 under Forced and 8 of 10 under MNL."),
                same.more());
        assertTrue(same.more().contains("All-class and MNL hardly differ here: 85% and 85% are kept"), same.more());
    }

    @Test
    void thePicturesAndTheSentencesSayTheSameShares() {
        StoryCase run = StoryCase.usual(4);
        QuadrantFigure maps = run.figures()
                .margins(
                        run.numbers.margins(),
                        PAIR,
                        run.arms().maps(),
                        MarginAxes.of(
                                List.of(run.numbers.margins()), PAIR, run.arms().maps()),
                        run.kept());
        assertEquals(
                List.of("35% kept", "85% kept"),
                maps.panels().stream().map(panel -> panel.headline().text()).toList());
        assertTrue(maps.panels().stream().noneMatch(panel -> panel.headline().marked()), "no difference is shown");
        String bars =
                run.figures().survival(run.measurement(), run.kept(), PAIR).summary();
        assertTrue(bars.contains("MNL 85.0 %") && bars.contains("Forced 35.0 %"), bars);
    }

    @Test
    void oneSeedIsSaidToBeOneAndNothingToBeTestedWhereItIsReadFirst() {
        StoryCase one = StoryCase.usual(1);
        for (StoryText text : List.of(margins(one), survival(one))) {
            assertTrue(text.lead().contains("One seed: nothing is tested."), text.lead());
            assertFalse(text.whole().contains("shown"), text.whole());
        }
        assertTrue(one.sentences()
                .teaching(one.measurement(), PAIR, 0, one.arms().teaching())
                .lead()
                .endsWith("One seed."));
        assertFalse(survival(one).lead().contains(" 0 points"), survival(one).lead());
    }

    @Test
    void withoutForcedTheArmsThatPartMostAreShownAndThatIsSaid() {
        StoryCase run = new StoryCase(List.of(Arm.NONE, Arm.CE_ONLY, Arm.MNL), List.of(), 2, 6, 7, 4);
        assertEquals(List.of(1, 2), run.arms().maps());
        assertTrue(
                margins(run).more().contains("There is no Forced beside MNL here"),
                margins(run).more());
    }

    @Test
    void withoutTheReferenceTheRemedyIsSaid() {
        StoryCase run = new StoryCase(List.of(Arm.NONE, Arm.MNL), List.of(), 2, 4, 6);
        assertTrue(
                survival(run).more().startsWith(StoryFigures.NO_REFERENCE),
                survival(run).more());
        assertTrue(
                survival(run).lead().startsWith("Of what only quiet knows"), "the picture itself says what is missing");
        assertTrue(survival(run).lead().contains("the fusion keeps 45% under No guidance and 65% under MNL."));
    }

    @Test
    void costsAreThoseOfTheBaselineAgainstTrainedAlone() {
        // Numbers: accuracy 0.5 + 0.1 arm: the ensemble is the sixth that is trained, and 50 points above none.
        StoryText text = survival(StoryCase.usual(3));
        assertTrue(text.lead().startsWith("Trained together under No guidance instead of alone"), text.lead());
        assertTrue(
                text.more().contains("the fusion keeps 33% under Forced and 83% under No guidance, All-class and MNL."),
                text.more());
    }

    @Test
    void ofManyArmsTheEndsAreNamed() {
        List<Arm> arms = new ArrayList<>(List.of(Arm.NONE, Arm.CE_ONLY, Arm.ALL_CLASS, Arm.MNL, Arm.FORCED));
        String lead = survival(new StoryCase(arms, List.of(), 1, 1, 3, 5, 7, 9)).lead();
        assertTrue(lead.contains("keeps 10% under No guidance and 30% to 90% under the others."), lead);
        assertTrue(lead.contains("Fused accuracy: 50.0% under No guidance to 90.0% under Forced. One seed"), lead);
    }

    @Test
    void whoHandsOnWhatIsSaidOncePerKind() {
        StoryCase run = StoryCase.usual(2);
        StoryText text =
                run.sentences().teaching(run.measurement(), PAIR, 0, run.arms().teaching());
        assertTrue(text.lead().split("\\. ").length <= 2, text.lead());
        assertTrue(
                text.more()
                        .contains(
                                "everything under Forced and All-class; class 1 and the rest, class 0 locked, under MNL;"
                                        + " nothing under No guidance"),
                text.more());
        assertTrue(
                text.more().contains("Share of the samples on which loud guides quiet: 100% under Forced"),
                text.more());
    }

    @Test
    void ofOneArmOneMapIsShown() {
        StoryCase run = new StoryCase(List.of(Arm.MNL), List.of(), 2, 4);
        assertEquals(List.of(0), run.arms().maps());
        assertEquals(
                "Of what only quiet gets right, the fusion keeps 45% under MNL, mean of 2 seeds.",
                margins(run).lead());
        assertEquals(List.of(0), run.arms().teaching());
    }
}
