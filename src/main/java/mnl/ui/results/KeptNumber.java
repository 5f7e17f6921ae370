package mnl.ui.results;

import javafx.scene.control.Spinner;
import javafx.util.StringConverter;
import mnl.figure.text.Numbers;

/** The text of a spinner. What is no number leaves the value as it is, where the toolkit's own converter throws. */
final class KeptNumber extends StringConverter<Double> {
    private final Spinner<Double> spinner;

    KeptNumber(Spinner<Double> spinner) {
        this.spinner = spinner;
    }

    @Override
    public String toString(Double value) {
        return value == null ? "" : Numbers.exact(value);
    }

    @Override
    public Double fromString(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? value : spinner.getValue();
        } catch (NumberFormatException words) {
            return spinner.getValue();
        }
    }
}
