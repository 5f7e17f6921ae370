package mnl.ui.samples;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.sample.SampleShown;
import mnl.ui.sample.SignalsPane;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The current sample: its signals, the answers of every arm, and one arm in detail. */
final class SamplePane extends VBox {
    private static final double HIGHEST_SIGNALS = 380;

    private final SamplesViewModel model;
    private final Label problem = new Label();
    private final SignalsPane signals;
    private final ArmTable table;
    private final DetailPane detail;

    SamplePane(SamplesViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        this.signals = SignalsPane.sideBySide(background, fxThread, this::problem);
        this.table = new ArmTable(arm -> model.choices().armProperty().set(arm));
        this.detail = new DetailPane(model, background);
        problem.getStyleClass().add("view-problem");
        problem.setWrapText(true);
        signals.node().setMaxHeight(HIGHEST_SIGNALS);
        VBox answers = new VBox(table);
        answers.getStyleClass().add("chart-card");
        answers.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(signals.node(), Priority.ALWAYS);
        VBox.setVgrow(detail, Priority.SOMETIMES);
        setId("sample-pane");
        getStyleClass().add("view-column");
        setMinWidth(0);
        getChildren().addAll(problem, signals.node(), answers, detail);
        problem(null);
        model.shownProperty().addListener((o, old, now) -> show(now));
        model.revisionProperty().addListener((o, old, now) -> draw());
        show(model.shownProperty().get());
        draw();
    }

    private void draw() {
        SampleListing listing = model.listingProperty().get();
        table.show(
                model.answers().rows(), listing, model.choices().armProperty().get());
        detail.show();
    }

    private void show(SampleShown shown) {
        signals.show(shown, model.title());
    }

    /** While it is taken a picture of, it says which sample it shows, and has no buttons. */
    void captioned(Runnable picture) {
        List<Node> buttons =
                lookupAll(".button").stream().filter(Node::isVisible).toList();
        Label caption = new Label(model.origin());
        caption.getStyleClass().add("card-title");
        getChildren().add(0, caption);
        buttons.forEach(each -> each.setVisible(false));
        try {
            picture.run();
        } finally {
            buttons.forEach(each -> each.setVisible(true));
            getChildren().remove(caption);
        }
    }

    private void problem(@Nullable Throwable failure) {
        problem.setText(Failures.sentence(failure, Texts.of("samples.sample-pane.the-sound-cannot-be")));
        problem.setVisible(failure != null);
        problem.setManaged(failure != null);
    }
}
