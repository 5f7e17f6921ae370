package mnl.lab.story;

import static mnl.lab.story.StoryCase.PAIR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Arm;
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
    void theMapsSentenceCountsAndTheTestsSayWhatIsShown() {
        // Every difference is the same on every seed: there is no spread, so nothing is shown.
        StoryText same = margins(StoryCase.usual(4));
        assertEquals(
                "Of the samples that only quiet gets right, the fusion loses 7 of 10 under Forced and 2 of 10 under MNL (first seed)."
                        + " Over 4 seeds it keeps 35% and 85%.",
                same.lead());
        assertTrue(
                same.more().contains("A difference between Forced and MNL in what is kept is not shown"), same.more());
        assertTrue(same.more().contains("All-class and MNL hardly differ here: 85% and 85% are kept"), same.more());
    }

    @Test
    void oneSeedHasNoTest() {
        String more = margins(StoryCase.usual(1)).more();
        assertTrue(more.contains("One seed"), more);
        assertFalse(more.contains("shown over"), more);
        assertTrue(survival(StoryCase.usual(1)).more().contains("One seed: there is no interval and no test."));
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
        String lead = survival(StoryCase.usual(3)).lead();
        assertTrue(lead.startsWith("Trained together under No guidance, against being trained alone: loud "), lead);
        assertTrue(
                lead.contains("the fusion keeps 33% under Forced and 83% under No guidance, All-class and MNL."), lead);
    }

    @Test
    void ofManyArmsTheEndsAreNamed() {
        List<Arm> arms = new ArrayList<>(List.of(Arm.NONE, Arm.CE_ONLY, Arm.ALL_CLASS, Arm.MNL, Arm.FORCED));
        String lead = survival(new StoryCase(arms, List.of(), 1, 1, 3, 5, 7, 9)).lead();
        assertTrue(lead.contains("keeps 10% under No guidance and 30% to 90% under the others."), lead);
        assertTrue(lead.endsWith("Fused accuracy: 50.0% under No guidance to 90.0% under Forced."), lead);
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
                "Of the samples that only quiet gets right, the fusion loses 6 of 10 under MNL (first seed). Over 2 seeds it keeps 45%.",
                margins(run).lead());
        assertEquals(List.of(0), run.arms().teaching());
    }
}
