package mnl.ui.style.formula;

import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mnl.figure.formula.Formula;
import mnl.figure.formula.FormulaText;
import mnl.figure.formula.Sentence;

/** A sentence whose formulas are set. It wraps as a label does, and screen readers read it out. */
public final class MathText extends TextFlow {
    private static final double TOOLTIP_WIDTH = 340;
    private static final String STYLE = Objects.requireNonNull(
                    MathText.class.getResource("/mnl/ui/style/formula/math.css"))
            .toExternalForm();

    private final StringProperty source = new SimpleStringProperty(this, "source", "");

    /** An empty one. */
    public MathText() {
        this("");
    }

    /** A sentence in the form that {@link Sentence} reads. */
    public MathText(String sentence) {
        getStyleClass().add("math-text");
        setAccessibleRole(AccessibleRole.TEXT);
        source.addListener((o, was, now) -> show());
        source.set(sentence);
        setMinHeight(USE_PREF_SIZE);
    }

    /** The sentence as it is written. */
    public StringProperty sourceProperty() {
        return source;
    }

    private void show() {
        Sentence sentence = Sentence.of(source.get() == null ? "" : source.get());
        getChildren().clear();
        for (Sentence.Piece piece : sentence.pieces()) {
            if (piece instanceof Sentence.Set set) {
                getChildren().add(FormulaNodes.of(set.formula()));
            } else {
                Text words = new Text(((Sentence.Words) piece).text());
                words.getStyleClass().add("math-words");
                getChildren().add(words);
            }
        }
        setAccessibleText(sentence.spoken());
    }

    /**
     * A formula by itself, in one row.
     *
     * @throws IllegalArgumentException where it cannot be read
     */
    public static Node formula(String source) {
        Formula formula = Formula.parse(source);
        HBox row = new HBox(FormulaNodes.of(formula));
        row.getStyleClass().add("math-formula");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(FormulaText.of(formula));
        return row;
    }

    /** A tooltip that says a sentence, its formulas set. */
    public static Tooltip tooltip(String sentence) {
        Tooltip tooltip = new Tooltip(sentence);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        if (Sentence.of(sentence).hasFormula()) {
            // The nodes are made when they are first seen: most tooltips never are.
            tooltip.setOnShowing(e -> {
                if (tooltip.getGraphic() == null) {
                    MathText text = new MathText(sentence);
                    text.getStylesheets().add(STYLE);
                    text.setPrefWidth(TOOLTIP_WIDTH);
                    text.setMaxWidth(TOOLTIP_WIDTH);
                    tooltip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                    tooltip.setMaxWidth(Double.MAX_VALUE);
                    tooltip.setGraphic(new Group(text));
                }
            });
        }
        return tooltip;
    }
}
