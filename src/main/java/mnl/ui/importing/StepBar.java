package mnl.ui.importing;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import mnl.words.Texts;

/** The steps, the current one marked. */
final class StepBar extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    StepBar(ObservableValue<ImportStep> step) {
        setId("import-steps");
        getStyleClass().add("import-steps");
        for (ImportStep each : ImportStep.values()) {
            Label label = new Label(each.number() + "  " + each.title());
            label.getStyleClass().add("import-step");
            Runnable mark = () -> {
                label.pseudoClassStateChanged(CURRENT, step.getValue() == each);
                label.setAccessibleText(
                        step.getValue() == each
                                ? Texts.of(
                                        "importing.step-bar.spoken",
                                        each.number(),
                                        ImportStep.values().length,
                                        each.title())
                                : Texts.of(
                                        "importing.step-bar.spoken-step",
                                        each.number(),
                                        ImportStep.values().length,
                                        each.title()));
            };
            step.addListener((o, was, now) -> mark.run());
            mark.run();
            getChildren().add(label);
        }
    }
}
