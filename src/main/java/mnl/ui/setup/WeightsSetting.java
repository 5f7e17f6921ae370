package mnl.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One weight per class that the user edits in a line, such as {@code 1 1 2.5}. */
public final class WeightsSetting {
    static final String REMEDY = "Type one weight for each class, with spaces between, for example 1 1 2.5.";

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private List<Double> weights = List.of();
    private boolean readable = true;

    WeightsSetting(Runnable changed) {
        text.addListener((o, was, typed) -> {
            read(typed);
            changed.run();
        });
    }

    private void read(String typed) {
        List<Double> found = new ArrayList<>();
        try {
            for (String word : typed.strip().split("[\\s;]+|,\\s+")) {
                if (!word.isEmpty()) {
                    found.add(Decimals.parse(word));
                }
            }
            weights = List.copyOf(found);
            readable = true;
        } catch (ArithmeticException | NumberFormatException e) {
            readable = false;
        }
    }

    void set(List<Double> next) {
        text.set(next.stream().map(NumberSetting::print).collect(Collectors.joining(" ")));
    }

    List<Double> get() {
        return weights;
    }

    boolean isReadable() {
        return readable;
    }

    /** The text in the field. */
    public StringProperty textProperty() {
        return text;
    }
}
