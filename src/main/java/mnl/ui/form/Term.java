package mnl.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import mnl.experiment.fields.Facts;
import mnl.figure.formula.Sentence;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/**
 * A setting in the field's own words.
 *
 * @param path the field of the experiment it sets, as in the JSON form
 * @param label short name beside the control
 * @param symbol as in formulas; empty where there is none
 * @param unit what is counted; empty where there is none
 * @param sentence what it does
 */
public record Term(String path, String label, String symbol, String unit, String sentence) {
    private static final Duration PATIENCE = Duration.millis(400);
    private static final Duration READING_TIME = Duration.seconds(30);

    /** Something without symbol and unit. */
    public Term(String path, String label, String sentence) {
        this(path, label, "", "", sentence);
    }

    /** A declared field of an experiment. */
    public static Term of(String path, Facts facts) {
        return new Term(path, facts.label(), facts.symbol(), facts.unit(), facts.help());
    }

    /** A copy with another label. */
    public Term called(String other) {
        return new Term(path, other, symbol, unit, sentence);
    }

    /** Term, symbol and unit, then the sentence and what else there is to say. */
    private String explanation(String more) {
        return more.isEmpty() ? explanation() : Texts.together(explanation(), more);
    }

    /** Term, symbol and unit, then the sentence. */
    public String explanation() {
        String name = symbol.isEmpty() ? label : label + " " + symbol;
        return unit.isEmpty() ? name + ": " + sentence : Texts.of("form.term.explained", name, unit, sentence);
    }

    /** The identifier of its control in the scene graph. */
    public String id() {
        return id(path);
    }

    /** The identifier of the control of a field. */
    public static String id(String path) {
        return path.replaceAll("[.\\[\\]]+", "-");
    }

    /** The name the message beside the field has in the scene graph. */
    public String messageId() {
        return id() + "-message";
    }

    /** Gives a control the tooltip, the accessible text and the sentence of this term. */
    public <C extends Control> C on(C control) {
        return on(control, "");
    }

    /** Likewise with something more to say of it; empty for nothing. */
    <C extends Control> C on(C control, String more) {
        Tooltip tooltip = MathText.tooltip(explanation(more));
        tooltip.setShowDelay(PATIENCE);
        tooltip.setShowDuration(READING_TIME);
        control.setTooltip(tooltip);
        control.setAccessibleText(unit.isEmpty() ? label : Texts.of("form.term.spoken", label, unit));
        control.setAccessibleHelp(Texts.together(Sentence.of(sentence).spoken(), more));
        return Explain.set(control, explanation(more));
    }

    /** Gives a node the sentence of this term. */
    public <N extends Node> N explained(N node) {
        return Explain.set(node, explanation());
    }
}
