package mnl.ui.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A number the user edits: what is typed and what it means, kept in step. */
public final class NumberSetting {
    /** Which numbers can be typed. */
    public enum Kind {
        WHOLE("Type a whole number, for example "),
        DECIMAL("Type a number, for example ");

        private final String remedy;

        Kind(String remedy) {
            this.remedy = remedy;
        }
    }

    private static final double LARGEST_EXACT_WHOLE = 1L << 53;

    private final Kind kind;
    private final String example;
    private final Runnable changed;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(this, "value");
    private boolean readable = true;
    private boolean writing;

    /**
     * @param kind which numbers can be typed
     * @param example a sensible one, named where the typed text is no number
     * @param changed called after every change, the readable and the unreadable
     */
    NumberSetting(Kind kind, double example, Runnable changed) {
        this.kind = kind;
        this.example = print(example);
        text.addListener((o, was, typed) -> {
            if (!writing) {
                read(typed);
                changed.run();
            }
        });
        write(example);
        this.changed = changed;
    }

    private void read(String typed) {
        try {
            BigDecimal number = new BigDecimal(typed.strip().replace(',', '.').replace('−', '-'));
            boolean whole =
                    number.stripTrailingZeros().scale() <= 0 && number.abs().doubleValue() < LARGEST_EXACT_WHOLE;
            readable = kind == Kind.DECIMAL || whole;
            if (readable) {
                value.set(number.doubleValue());
            }
        } catch (NumberFormatException e) {
            readable = false;
        }
    }

    /** Sets the number and writes it out. */
    public void set(double number) {
        write(number);
        changed.run();
    }

    private void write(double number) {
        writing = true;
        readable = true;
        value.set(number);
        text.set(print(number));
        writing = false;
    }

    /** Sets the number as a slider does, to the nearest multiple of a step. */
    public void drag(double number, double step) {
        BigDecimal steps = BigDecimal.valueOf(number / step).setScale(0, RoundingMode.HALF_UP);
        double snapped = steps.multiply(BigDecimal.valueOf(step)).doubleValue();
        if (snapped != value.get() || !readable) {
            set(snapped);
        }
    }

    static String print(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Whether the typed text is a number of this kind. */
    boolean isReadable() {
        return readable;
    }

    /** What to do about text that is no number. */
    String remedy() {
        return kind.remedy + example + ".";
    }

    /** The text in the field. */
    public StringProperty textProperty() {
        return text;
    }

    /** The last number that could be read. */
    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    public double get() {
        return value.get();
    }

    int getInt() {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value.get()));
    }

    boolean isDecimal() {
        return kind == Kind.DECIMAL;
    }
}
