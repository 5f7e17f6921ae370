package mnl.ui.noise;

import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.sample.SampleShown;
import mnl.ui.sample.SignalsPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** One real test sample under the dials' noise, to see and to hear. */
final class NoisySamplePane extends VBox {
    private final SampleViewModel model;
    private final SignalsPane signals;
    private final Label name = new Label();

    NoisySamplePane(SampleViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        this.signals = SignalsPane.stacked(background, fxThread, model::report);
        getStyleClass().add("chart-card");
        name.setId("sample-name");
        name.setWrapText(true);
        ScrollPane scroll = Nodes.scrolling(signals.node());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(), name, Nodes.problem("signal-problem", model.problemProperty()), scroll);
        setMinSize(0, 0);
        Explain.set(this, Texts.of("noise.noisy-sample-pane.explain"));
        model.shownProperty().addListener((o, old, now) -> show(now));
        show(model.shownProperty().get());
    }

    private HBox header() {
        Button previous = Nodes.icon(
                new Button(), Feather.CHEVRON_LEFT, Texts.of("noise.noisy-sample-pane.previous-test-sample"));
        Button next =
                Nodes.icon(new Button(), Feather.CHEVRON_RIGHT, Texts.of("noise.noisy-sample-pane.next-test-sample"));
        previous.setId("previous-sample");
        next.setId("next-sample");
        previous.getStyleClass().addAll("button-icon", "flat");
        next.getStyleClass().addAll("button-icon", "flat");
        previous.setOnAction(e -> model.previous());
        next.setOnAction(e -> model.next());
        Label title = new Label(Texts.of("noise.noisy-sample-pane.sample"));
        title.getStyleClass().add("card-title");
        HBox header = new HBox(title, Nodes.spacer(), previous, next);
        header.getStyleClass().add("card-header");
        return header;
    }

    private void show(SampleShown sample) {
        if (sample == null) {
            name.setText("");
        } else {
            name.setText(Texts.of(
                    "noise.noisy-sample-pane.class-of",
                    sample.className(),
                    sample.place().index() + 1,
                    sample.count()));
        }
        signals.show(sample, Texts.of("noise.noisy-sample-pane.sample-2", name.getText()));
    }
}
