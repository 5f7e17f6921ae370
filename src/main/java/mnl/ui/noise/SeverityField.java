package mnl.ui.noise;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import mnl.figure.text.Numbers;
import mnl.ui.form.Decimals;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A dial's severity as a number that is typed. Text that is none leaves the severity as it is, and a sentence says so. */
final class SeverityField {
    private static final double WIDTH = 62;

    private final NoiseDial dial;
    private final double most;
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
    private final TextField field = new TextField();

    /** @param most the largest severity; a larger number is taken for it */
    SeverityField(NoiseDial dial, double most) {
        this.dial = dial;
        this.most = most;
        field.setId("number-" + dial.modality());
        field.setPrefColumnCount(3);
        field.setMinWidth(WIDTH);
        field.setMaxWidth(WIDTH);
        TextFormatter<Number> formatter = new TextFormatter<>(new SeverityText(), 0.0);
        field.setTextFormatter(formatter);
        formatter.setValue(dial.severityProperty().get());
        formatter.valueProperty().addListener((o, old, now) -> {
            if (now != null) {
                dial.severityProperty().set(now.doubleValue());
            }
        });
        dial.severityProperty().addListener((o, old, now) -> {
            problem.set("");
            formatter.setValue(now);
        });
        field.textProperty().addListener((o, old, now) -> forgetProblem(now));
        Nodes.tip(field, Texts.of("noise.severity-field.severity-of-the-noise", dial.modality()));
    }

    /** As soon as something else is typed. */
    private void forgetProblem(String typed) {
        if (!typed.equals(Numbers.plain(dial.severityProperty().get()))) {
            problem.set("");
        }
    }

    TextField node() {
        return field;
    }

    /** Says, below the dial, that what was typed is no number. */
    Label message() {
        return Nodes.problem("number-problem-" + dial.modality(), problem);
    }

    private final class SeverityText extends StringConverter<Number> {
        @Override
        public String toString(Number value) {
            return value == null ? "" : Numbers.plain(value.doubleValue());
        }

        @Override
        public @Nullable Number fromString(String text) {
            try {
                return Math.max(0, Math.min(most, Decimals.parse(text)));
            } catch (NumberFormatException | ArithmeticException e) {
                double kept = dial.severityProperty().get();
                problem.set(
                        Texts.of("noise.severity-field.type-a-number-from", Numbers.plain(most), Numbers.plain(kept)));
                return kept;
            }
        }
    }
}
