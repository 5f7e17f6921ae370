package mnl.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.words.Texts;

/** One number for each class that the user edits in a line, such as {@code 1 1 2.5}. */
public final class NumbersSetting implements TypedSetting {
    /** What to do where the line cannot be read. */
    public static final String REMEDY = Texts.of("form.numbers-setting.type-one-weight-for");

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private List<Double> numbers = List.of();
    private boolean readable = true;

    NumbersSetting(Runnable changed) {
        text.addListener((o, was, typed) -> {
            read(typed);
            changed.run();
        });
    }

    private void read(String typed) {
        List<Double> found = new ArrayList<>();
        try {
            for (String word : typed.strip().split("[\\s;]+|,\\s+", -1)) {
                if (!word.isEmpty()) {
                    found.add(Decimals.parse(word));
                }
            }
            numbers = List.copyOf(found);
            readable = true;
        } catch (ArithmeticException | NumberFormatException e) {
            readable = false;
        }
    }

    void set(List<Double> next) {
        text.set(next.stream().map(Decimals::print).collect(Collectors.joining(" ")));
    }

    /** The last numbers that could be read. */
    public List<Double> get() {
        return numbers;
    }

    @Override
    public boolean isReadable() {
        return readable;
    }

    @Override
    public String remedy() {
        return readable ? "" : REMEDY;
    }

    @Override
    public StringProperty textProperty() {
        return text;
    }
}
