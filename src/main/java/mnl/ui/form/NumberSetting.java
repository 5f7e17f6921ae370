package mnl.ui.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.words.Texts;

/** A number the user edits: what is typed and what it means, kept in step. */
public final class NumberSetting implements TypedSetting {
    /** Which numbers can be typed. */
    public enum Kind {
        WHOLE(Integer.MAX_VALUE),
        /** Whole, as far as a {@code double} counts them all. */
        LARGE_WHOLE((1L << 53) - 1),
        DECIMAL(Double.MAX_VALUE);

        private final double largest;

        /** The numbers that a component of a record can hold. */
        static Kind of(Class<?> type) {
            return type == int.class ? WHOLE : type == long.class ? LARGE_WHOLE : DECIMAL;
        }

        Kind(double largest) {
            this.largest = largest;
        }
    }

    private final Kind kind;
    private final String example;
    private final String zero;
    private final Runnable changed;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(this, "value");
    private String wrong = "";
    private boolean writing;

    /**
     * @param kind which numbers can be typed
     * @param example a sensible one, named where the typed text is no number
     * @param changed called after every change, the readable and the unreadable
     */
    public NumberSetting(Kind kind, double example, Runnable changed) {
        this(kind, example, "", changed);
    }

    /** The same with a word that stands for 0; empty where 0 is a number like others. */
    NumberSetting(Kind kind, double example, String zero, Runnable changed) {
        this.kind = kind;
        this.zero = zero;
        this.example = Decimals.print(example);
        text.addListener((o, was, typed) -> {
            if (!writing) {
                read(typed);
                changed.run();
            }
        });
        write(example);
        this.changed = changed;
    }

    /** What is not held exactly as it is typed cannot be read: the form shows what the experiment holds. */
    private void read(String typed) {
        try {
            double number = !zero.isEmpty() && zero.equalsIgnoreCase(typed.strip()) ? 0 : Decimals.parse(typed);
            if (kind != Kind.DECIMAL && number != Math.rint(number)) {
                wrong = unreadable();
            } else if (Math.abs(number) > kind.largest) {
                wrong = tooLarge();
            } else {
                wrong = "";
                value.set(number);
            }
        } catch (NumberFormatException e) {
            wrong = unreadable();
        } catch (ArithmeticException e) {
            wrong = tooLargeOrTooSmall();
        }
    }

    private String unreadable() {
        return kind == Kind.DECIMAL
                ? Texts.of("form.number-setting.type-a-number", example)
                : Texts.of("form.number-setting.type-a-whole-number", example);
    }

    private String tooLarge() {
        return kind == Kind.DECIMAL
                ? Texts.of("form.number-setting.too-large", example)
                : Texts.of("form.number-setting.too-large-whole", example);
    }

    private String tooLargeOrTooSmall() {
        return kind == Kind.DECIMAL
                ? Texts.of("form.number-setting.too-large-or-small", example)
                : Texts.of("form.number-setting.too-large-or-small-whole", example);
    }

    /** Sets the number and writes it out. */
    public void set(double number) {
        write(number);
        changed.run();
    }

    /** Takes over a number that something else has changed; what is typed stays where the number is still the same. */
    public void follow(double number) {
        if (Double.compare(number, value.get()) != 0) {
            set(number);
        }
    }

    /** Writes a number out as it was loaded, which is no change. */
    void load(double number) {
        write(number);
    }

    private void write(double number) {
        writing = true;
        try {
            wrong = Double.isFinite(number) ? "" : unreadable();
            value.set(number);
            text.set(number == 0 && !zero.isEmpty() ? zero : Decimals.print(number));
        } finally {
            writing = false;
        }
    }

    /** Sets the number as a slider does, to the nearest multiple of a step. */
    public void drag(double number, double step) {
        BigDecimal steps = BigDecimal.valueOf(number / step).setScale(0, RoundingMode.HALF_UP);
        double snapped = steps.multiply(BigDecimal.valueOf(step)).doubleValue();
        if (snapped != value.get() || !isReadable()) {
            set(snapped);
        }
    }

    @Override
    public boolean isReadable() {
        return wrong.isEmpty();
    }

    @Override
    public String remedy() {
        return wrong;
    }

    @Override
    public StringProperty textProperty() {
        return text;
    }

    /** The last number that could be read. */
    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The last number that could be read. */
    public double get() {
        return value.get();
    }

    /** The number as a component of a record of this type holds it. */
    Object as(Class<?> type) {
        if (type == int.class) {
            return getInt();
        }
        return type == long.class ? (Object) (long) get() : (Object) get();
    }

    /** The nearest whole number that is an {@code int}. */
    public int getInt() {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value.get()));
    }

    /** Whether any number may be typed. */
    public boolean isDecimal() {
        return kind == Kind.DECIMAL;
    }
}
