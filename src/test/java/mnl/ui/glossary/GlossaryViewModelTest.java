package mnl.ui.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GlossaryViewModelTest {
    private final GlossaryViewModel model = new GlossaryViewModel();

    @Test
    void itOpensAtWhatIsLookedAtAndGoesOnByLinks() {
        model.typedProperty().set("Brier");
        model.open("Unimodal Confidence Margin: UCoM_m, mean over the seeds.", "");
        assertEquals("", model.typedProperty().get());
        assertEquals("ucom", model.chosenProperty().get().id());
        GlossaryEntry next = model.beside(model.chosenProperty().get()).get(0);
        model.typedProperty().set("UCoM");
        model.go(next);
        assertEquals(next, model.chosenProperty().get());
        assertTrue(model.listed().contains(next));
    }

    @Test
    void typingNarrowsTheListAndNothingThatFitsIsNothingRead() {
        int all = model.listed().size();
        model.typedProperty().set("calibration");
        assertTrue(model.listed().size() < all);
        assertEquals("calibration", model.chosenProperty().get().id());
        model.typedProperty().set("zzzz");
        assertNull(model.chosenProperty().get());
        model.typedProperty().set("");
        assertEquals(all, model.listed().size());
    }

    @Test
    void opensAtWhatTheViewInFrontIsAboutWhereNothingIsPointedAt() {
        for (String view : new String[] {
            "Story", "Regions", "Live", "Non-target heatmap", "Noise lab", "Cases", "Samples", "Results", "Robustness"
        }) {
            model.open("", view);
            assertTrue(model.chosenProperty().get().covers().contains("view:" + view), view);
        }
    }
}
