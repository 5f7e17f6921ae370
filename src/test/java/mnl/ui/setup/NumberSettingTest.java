package mnl.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mnl.experiment.NoiseKind;
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
    void severityIsSaidInTheNoisesOwnUnit() {
        assertEquals("= −8 dB SNR", NoiseSettings.describe(NoiseKind.SOUND_WHITE, 7));
        assertEquals("= 1.25 σ", NoiseSettings.describe(NoiseKind.FEATURE_GAUSSIAN, 5));
        assertEquals("no noise", NoiseSettings.describe(NoiseKind.IMAGE_BLUR, 0));
        assertEquals("nothing left", NoiseSettings.describe(NoiseKind.MISSING, 1));
    }
}
