package mnl.ui.style;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;

/** Spinners into which anything can be typed. */
public final class NumberSpinners {
    private NumberSpinners() {}

    /** Keeps the value, and shows it again, where the text that is typed is no number. Returns the spinner. */
    public static <T> Spinner<T> keepingValue(Spinner<T> spinner) {
        SpinnerValueFactory<T> factory = spinner.getValueFactory();
        StringConverter<T> numbers = factory.getConverter();
        factory.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return numbers.toString(value);
            }

            @Override
            public T fromString(String text) {
                try {
                    T value = numbers.fromString(text);
                    return value == null ? kept() : value;
                } catch (RuntimeException noNumber) {
                    return kept();
                }
            }

            private T kept() {
                spinner.getEditor().setText(toString(factory.getValue()));
                return factory.getValue();
            }
        });
        return spinner;
    }
}
