package mnl.lab.story;

import static mnl.lab.story.StoryCase.PAIR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mnl.experiment.Arm;
import org.junit.jupiter.api.Test;

/** Sentences that say what the numbers say, and no more than the tests show. */
class StorySentencesTest {
    private static StoryText margins(StoryCase run) {
        return run.sentences().margins(run.numbers.margins(), PAIR, run.arms(), run.numbers.kept());
    }

    private static StoryText survival(StoryCase run) {
        return run.sentences().survival(run.measurement(), run.numbers.kept(), PAIR);
    }

    @Test
    void theMapsSentenceCountsAndTheTestsSayWhatIsShown() {
        // Every difference is the same on every seed: there is no spread, so nothing is shown.
        StoryText same = margins(StoryCase.usual(4));
        assertEquals(
                "On the first seed, of the 10 samples that only quiet gets right under forced, the fusion loses 7; of the 10 under"
                        + " mnl, 2.",
                same.lead());
        assertTrue(
                same.more().contains("mnl keeps 85% of such samples, forced 35%: a difference is not shown"),
                same.more());
        assertTrue(same.more().contains("all-class and mnl hardly differ here: 85% and 85% are kept"), same.more());
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
                margins(run).more().contains("There is no forced arm beside mnl here"),
                margins(run).more());
    }

    @Test
    void withoutTheReferenceTheRemedyIsSaid() {
        StoryCase run = new StoryCase(List.of(Arm.NONE, Arm.MNL), List.of(), 2, 4, 6);
        assertTrue(
                survival(run).more().startsWith(StoryFigures.NO_REFERENCE),
                survival(run).more());
        assertEquals(
                "Of what only quiet knows the fusion keeps least under none, 45%, and most under mnl, 65%.",
                survival(run).lead(), "the picture itself says what is missing");
    }

    @Test
    void costsAreThoseOfTheBaselineAgainstTrainedAlone() {
        // Numbers: accuracy 0.5 + 0.1 arm: the ensemble is the sixth that is trained, and 50 points above none.
        String lead = survival(StoryCase.usual(3)).lead();
        assertTrue(lead.startsWith("Trained together under none, against being trained alone: loud "), lead);
        assertTrue(
                lead.contains("fusion keeps least under forced, 33%, and most under none, all-class and mnl, 83%"),
                lead);
        StoryCase same = new StoryCase(List.of(Arm.NONE, Arm.MNL), List.of(), 2, 8, 8);
        assertEquals(
                "Of what only quiet knows the fusion keeps 85% under every arm.",
                survival(same).lead());
    }

    @Test
    void whoHandsOnWhatIsSaidOncePerKind() {
        StoryCase run = StoryCase.usual(2);
        StoryText text =
                run.sentences().teaching(run.measurement(), PAIR, 0, run.arms().teaching());
        assertEquals(2, text.lead().split("\\. ").length, text.lead());
        assertTrue(
                text.more()
                        .contains(
                                "everything under forced and all-class; class 1 and the rest, class 0 locked, under mnl;"
                                        + " nothing under none"),
                text.more());
        assertTrue(
                text.more().contains("Share of the samples on which loud guides quiet: 100% under forced"),
                text.more());
    }

    @Test
    void ofOneArmOneMapIsShown() {
        StoryCase run = new StoryCase(List.of(Arm.MNL), List.of(), 2, 4);
        assertEquals(List.of(0), run.arms().maps());
        assertEquals(
                "Of the 10 samples that only quiet gets right under mnl, the fusion loses 6.",
                margins(run).lead());
        assertEquals(List.of(0), run.arms().teaching());
    }
}
