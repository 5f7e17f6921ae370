package mnl.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NumberSettingTest {
    private int changes;
    private final NumberSetting decimal = new NumberSetting(NumberSetting.Kind.DECIMAL, 0.7, () -> changes++);
    private final NumberSetting whole = new NumberSetting(NumberSetting.Kind.WHOLE, 64, () -> changes++);

    @Test
    void draggingStopsAtStepsAndWritesShortNumbers() {
        decimal.drag(1.2345, 0.1);
        assertEquals(1.2, decimal.get());
        assertEquals("1.2", decimal.textProperty().get());
        assertEquals(1, changes);
        decimal.drag(1.2499, 0.1);
        assertEquals(1, changes);
    }

    @Test
    void typingAndDraggingAreEqual() {
        decimal.textProperty().set("2,5");
        assertEquals(2.5, decimal.get());
        decimal.drag(3.0, 0.5);
        assertEquals("3", decimal.textProperty().get());
    }

    @Test
    void aFractionIsNoWholeNumber() {
        whole.textProperty().set("12.5");
        assertFalse(whole.isReadable());
        assertEquals(64, whole.get());
        whole.textProperty().set("12.0");
        assertTrue(whole.isReadable());
        assertEquals(12, whole.getInt());
    }

    @Test
    void draggingMendsUnreadableText() {
        whole.textProperty().set("");
        whole.drag(64, 1);
        assertTrue(whole.isReadable());
        assertEquals("64", whole.textProperty().get());
    }

    @Test
    void aZeroThatIsNoAmountIsAWord() {
        NumberSetting all = new NumberSetting(NumberSetting.Kind.WHOLE, 200, "all", () -> changes++);
        all.set(0);
        assertEquals("all", all.textProperty().get());
        all.textProperty().set("30");
        assertEquals(30, all.getInt());
        all.textProperty().set(" All ");
        assertTrue(all.isReadable());
        assertEquals(0, all.getInt());
        whole.set(0);
        assertEquals("0", whole.textProperty().get());
        whole.textProperty().set("all");
        assertFalse(whole.isReadable());
    }
}
