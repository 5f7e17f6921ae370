package mnl.ui.style.formula;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import mnl.figure.formula.Formula;

/** Makes nodes out of formulas; their type is that of where they stand. */
final class FormulaNodes {
    private FormulaNodes() {}

    static Node of(Formula formula) {
        if (formula instanceof Formula.Symbol symbol) {
            return text(symbol.text(), symbol.variable() ? "math-variable" : "math-symbol");
        }
        if (formula instanceof Formula.Row row) {
            HBox box = new HBox();
            box.setAlignment(Pos.BASELINE_LEFT);
            row.parts().forEach(part -> box.getChildren().add(of(part)));
            return box;
        }
        if (formula instanceof Formula.Scripts scripts) {
            return new ScriptsBox(
                    of(scripts.base()),
                    scripts.above() == null ? null : script(scripts.above()),
                    scripts.below() == null ? null : script(scripts.below()));
        }
        if (formula instanceof Formula.Fraction fraction) {
            return new FractionBox(of(fraction.above()), of(fraction.below()));
        }
        VBox under = new VBox(of(((Formula.Root) formula).of()));
        under.getStyleClass().add("math-root");
        HBox root = new HBox(text("√", "math-symbol"), under);
        root.setAlignment(Pos.BASELINE_LEFT);
        return root;
    }

    private static Node script(Formula formula) {
        Node node = of(formula);
        HBox box = new HBox(node);
        box.setAlignment(Pos.BASELINE_LEFT);
        box.getStyleClass().add("math-script");
        return box;
    }

    private static Text text(String text, String style) {
        Text node = new Text(text);
        // A box finds the base line of what begins at its top only.
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().add(style);
        return node;
    }
}
