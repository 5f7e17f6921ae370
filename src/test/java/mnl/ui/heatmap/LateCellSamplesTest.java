package mnl.ui.heatmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import mnl.ui.feed.Feed;
import mnl.ui.feed.LateAnswers;
import mnl.ui.session.SelectedSamples;
import org.junit.jupiter.api.Test;

/** Answers about an earlier run come too late to be shown. */
class LateCellSamplesTest {
    private static final PickedCell CELL = new PickedCell(0, 1, 0, 0, -1, true);

    private final LateAnswers late = new LateAnswers();

    @Test
    void theSamplesBehindACell() {
        Feed feed = LateAnswers.predicting();
        SelectedSamples selected = new SelectedSamples();
        CellSamples cells = new CellSamples(feed.session, selected, Runnable::run, late.fxThread());
        LateAnswers.finish(feed);
        cells.pick(CELL);
        late.compute();
        assertNotNull(selected.selectionProperty().get());
        assertEquals(6, selected.selectionProperty().get().samples().size(), "all are of class 0");
        selected.selectionProperty().set(null);
        cells.pick(CELL);
        late.answerAfterAnotherRun(feed);
        assertNull(selected.selectionProperty().get());
    }
}
