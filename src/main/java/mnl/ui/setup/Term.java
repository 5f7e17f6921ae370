package mnl.ui.setup;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import mnl.ui.task.Explain;

/**
 * A setting in the field's own words.
 *
 * @param path the field of the experiment it sets, as in the JSON form
 * @param label short name beside the control
 * @param symbol as in formulas; empty where there is none
 * @param unit what is counted; empty where there is none
 * @param sentence what it does
 */
record Term(String path, String label, String symbol, String unit, String sentence) {
    private static final Duration PATIENCE = Duration.millis(400);
    private static final Duration READING_TIME = Duration.seconds(30);
    private static final double TOOLTIP_WIDTH = 340;

    /** Term, symbol and unit, then the sentence. */
    String explanation() {
        String head = label + (symbol.isEmpty() ? "" : " " + symbol) + (unit.isEmpty() ? "" : ", in " + unit);
        return head + ": " + sentence;
    }

    /** The identifier of its control in the scene graph. */
    String id() {
        return path.replaceAll("[.\\[\\]]+", "-");
    }

    /** The name the message beside the field has in the scene graph. */
    String messageId() {
        return id() + "-message";
    }

    /** Gives a control the tooltip, the accessible text and the sentence of this term. */
    <C extends Control> C on(C control) {
        Tooltip tooltip = new Tooltip(explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDelay(PATIENCE);
        tooltip.setShowDuration(READING_TIME);
        control.setTooltip(tooltip);
        control.setAccessibleText(label + (unit.isEmpty() ? "" : ", in " + unit));
        control.setAccessibleHelp(sentence);
        return explained(control);
    }

    /** Gives a node the sentence of this term. */
    <N extends Node> N explained(N node) {
        return Explain.set(node, explanation());
    }
}
