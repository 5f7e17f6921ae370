package mnl.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** What the palette finds, and in which order. */
class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel model = new PaletteViewModel();

    private PaletteItem item(String title, String detail, boolean enabled) {
        return new PaletteItem(title, "Command", title, detail, "", "", Feather.PLAY, enabled, () -> done.add(title));
    }

    private List<String> found(String typed) {
        model.typedProperty().set(typed);
        return model.hits().stream().map(hit -> hit.item().title()).toList();
    }

    @Test
    void aWordAtTheStartComesBeforeOneInsideAndBeforeScatteredLetters() {
        model.offer(List.of(
                item("Reduce noise", "", true),
                item("Overrun", "", true),
                item("Run", "", true),
                item("Save", "", true)));
        assertEquals(List.of("Run", "Overrun", "Reduce noise"), found("run"));
    }

    @Test
    void wordsComeInAnyOrderAndTheLettersMeantAreMarked() {
        model.offer(List.of(item("Open dataset folder", "", true)));
        assertEquals(List.of("Open dataset folder"), found("fold open"));
        assertEquals(
                "{0, 1, 2, 3, 13, 14, 15, 16}", model.hits().get(0).letters().toString());
    }

    @Test
    void aDescriptionIsFoundByWholeWordsOnly() {
        model.offer(List.of(item("Weight  λ", "guidance.lambda: how much it counts", true)));
        assertEquals(List.of("Weight  λ"), found("lambda"));
        assertEquals(List.of("Weight  λ"), found("λ"));
        assertEquals(List.of(), found("gdlb"));
    }

    @Test
    void anotherWordForItFindsItBeforeLettersInsideOtherTitles() {
        model.offer(List.of(
                item("Confidence margins", "", true),
                item("Overtraining", "", true),
                new PaletteItem("run", "Command", "Run", "", "train start", "", Feather.PLAY, true, () -> {})));
        assertEquals(List.of("Run", "Overtraining"), found("train"));
        assertEquals(List.of("Run"), found("start run"));
        assertEquals(List.of(), found("tart"));
    }

    @Test
    void enterMeansNothingWhereNothingWasTypedOrOnlyLettersHereAndThereAnswer() {
        model.offer(List.of(item("Confidence margins", "", true)));
        assertEquals(List.of("Confidence margins"), found(""));
        assertTrue(model.best().isEmpty());
        assertEquals(List.of("Confidence margins"), found("idea"));
        assertTrue(model.best().isEmpty());
        assertEquals(List.of("Confidence margins"), found("margins"));
        assertTrue(model.best().isPresent());
    }

    @Test
    void whatWasUsedLastComesFirst() {
        model.offer(List.of(item("Run", "", true), item("Overrun", "", true)));
        assertTrue(model.perform(model.hits().get(1).item()));
        assertEquals(List.of("Overrun"), done);
        assertEquals(List.of("Overrun", "Run"), found("run"));
    }

    @Test
    void whatCannotBeDoneNowIsShownAndNotDone() {
        model.offer(List.of(item("Stop", "", false)));
        assertEquals(List.of("Stop"), found("sto"));
        assertFalse(model.perform(model.hits().get(0).item()));
        assertEquals(List.of(), done);
    }

    @Test
    void whatIsFoundByAnotherWordDoesNotComeFirstBecauseItWasChosenLast() {
        model.offer(List.of(
                new PaletteItem("idea", "Command", "See the idea", "", "blind spot", "", Feather.PLAY, true, () -> {}),
                item("Blind spot", "", true)));
        found("idea");
        model.perform(model.hits().get(0).item());
        assertEquals(List.of("Blind spot", "See the idea"), found("blind spot"));
    }
}
