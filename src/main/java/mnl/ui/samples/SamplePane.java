package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.task.Failures;
import mnl.ui.task.SoundPlayer;

/** The current sample: its signals, the answers of every arm, and one arm in detail. */
final class SamplePane extends VBox {
    private static final double HIGHEST_SIGNALS = 380;

    private final SamplesViewModel model;
    private final SoundPlayer player;
    private final Executor background;
    private final Executor fxThread;
    private final Label problem = new Label();
    private final HBox signals = new HBox();
    private final ArmTable table;
    private final DetailPane detail;
    private List<String> built = List.of();

    SamplePane(SamplesViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        this.background = background;
        this.fxThread = fxThread;
        this.player = new SoundPlayer(background);
        this.table = new ArmTable(arm -> model.choices().armProperty().set(arm));
        this.detail = new DetailPane(model, background);
        problem.getStyleClass().add("view-problem");
        problem.setWrapText(true);
        signals.getStyleClass().add("view-row");
        signals.setMaxHeight(HIGHEST_SIGNALS);
        VBox answers = new VBox(table);
        answers.getStyleClass().add("chart-card");
        answers.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(signals, Priority.ALWAYS);
        VBox.setVgrow(detail, Priority.SOMETIMES);
        getStyleClass().add("view-column");
        setMinWidth(0);
        getChildren().addAll(problem, signals, answers, detail);
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
        signals.setVisible(shown != null);
        if (shown == null) {
            return;
        }
        List<String> names = shown.parts().stream().map(SampleShown.Part::name).toList();
        if (!names.equals(built)) {
            built = names;
            List<PartPane> panes = new ArrayList<>();
            names.forEach(each -> panes.add(new PartPane(each, player, background, fxThread, this::problem)));
            signals.getChildren().setAll(panes);
        }
        for (int m = 0; m < names.size(); m++) {
            PartPane pane = (PartPane) signals.getChildren().get(m);
            pane.show(shown.parts().get(m), shown.place().noise().get(m), model.title());
        }
    }

    private void problem(Throwable failure) {
        problem.setText(Failures.sentence(failure, "The sound cannot be played."));
        problem.setVisible(failure != null);
        problem.setManaged(failure != null);
    }
}
