package mnl.ui.importing;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.ui.form.Shown;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** The pages of an import, one after the other. */
public final class ImportView extends BorderPane {
    private static final Map<ImportStep, String> FIRST = Map.of(
            ImportStep.SOURCES, "#source-add",
            ImportStep.PREVIEW, "#preview-file",
            ImportStep.SPLIT, "#split",
            ImportStep.TARGET, "#target-name");

    private final ImportViewModel model;
    private final Runnable leave;
    private final BooleanBinding waiting;
    private final Map<ImportStep, Node> pages = new EnumMap<>(ImportStep.class);

    /**
     * The pages.
     *
     * @param model what they show
     * @param choice asks for files
     * @param leave closes the window
     */
    public ImportView(ImportViewModel model, FileChoice choice, Runnable leave) {
        this.model = model;
        this.leave = leave;
        waiting = model.waiting();
        setId("import");
        Nodes.styled(this)
                .getStylesheets()
                .add(ImportView.class
                        .getResource("/mnl/ui/importing/importing.css")
                        .toExternalForm());
        pages.put(ImportStep.SOURCES, new SourcesPage(model.sources(), model.reading(), choice));
        pages.put(ImportStep.PREVIEW, new PreviewPage(model.sources(), model.reading(), model.splitStep()));
        pages.put(ImportStep.SPLIT, new SplitStepPage(model.sources(), model.splitStep()));
        pages.put(
                ImportStep.TARGET,
                new TargetPage(model.target(), model.job(), choice, model::leaveOutLeaking, model::allowLeaking));
        setTop(new StepBar(model.stepProperty()));
        setBottom(footer());
        model.stepProperty().addListener((o, was, now) -> show(now));
        show(model.stepProperty().get());
        sceneProperty().addListener((o, was, now) -> focus(model.stepProperty().get()));
    }

    private void show(ImportStep step) {
        setCenter(pages.get(step));
        focus(step);
    }

    private void focus(ImportStep step) {
        Node first = lookup(FIRST.get(step));
        if (first != null) {
            first.requestFocus();
        }
    }

    private Node footer() {
        Label why = Controls.sentence("import-why-not", model.whyNotProperty());
        waiting.addListener((o, was, now) -> style(why, now));
        style(why, waiting.get());
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        Button back = Controls.button(
                "import-back",
                "_Back",
                Feather.ARROW_LEFT,
                Texts.of("importing.import-view.goes-back-one-step"),
                model::back);
        back.disableProperty()
                .bind(model.stepProperty().isEqualTo(ImportStep.SOURCES).or(model.running()));
        Button again = Controls.button(
                "import-read-again",
                Texts.of("importing.import-view.read-again"),
                Feather.REFRESH_CW,
                Texts.of("importing.import-view.reads-the-files-anew"),
                model::readAgain);
        Shown.when(again, model.refused());
        HBox buttons = new HBox(closeButton(), Nodes.spacer(), again, back, nextButton(), openButton());
        buttons.getStyleClass().add("import-buttons");
        VBox footer = new VBox(why, buttons);
        footer.getStyleClass().add("import-footer");
        return footer;
    }

    private static void style(Label why, boolean waiting) {
        why.getStyleClass().removeAll("quiet", "view-problem");
        why.getStyleClass().add(waiting ? "quiet" : "view-problem");
    }

    private Button closeButton() {
        Button close = Controls.button(
                "import-close",
                Texts.of("importing.import-view.close"),
                Feather.X,
                Texts.of("importing.import-view.closes-this-window-while"),
                this::cancelOrLeave);
        close.textProperty()
                .bind(Bindings.when(model.running())
                        .then(Texts.of("importing.import-view.cancel-import"))
                        .otherwise(Texts.of("importing.import-view.close")));
        close.setCancelButton(true);
        return close;
    }

    private void cancelOrLeave() {
        if (model.running().get()) {
            model.job().cancel();
        } else {
            leave.run();
        }
    }

    private Button nextButton() {
        Button next = Controls.button(
                "import-next",
                "_Next",
                Feather.ARROW_RIGHT,
                Texts.of("importing.import-view.goes-to-the-next"),
                model::next);
        next.textProperty()
                .bind(Bindings.when(model.stepProperty().isEqualTo(ImportStep.TARGET))
                        .then("_Import")
                        .otherwise("_Next"));
        next.disableProperty().bind(model.whyNotProperty().isNotEmpty().or(model.running()));
        next.visibleProperty().bind(finished().not());
        next.managedProperty().bind(next.visibleProperty());
        next.setDefaultButton(true);
        return next;
    }

    private Button openButton() {
        Button open = Controls.button(
                "import-open",
                Texts.of("importing.import-view.open-it"),
                Feather.PLAY,
                Texts.of("importing.import-view.loads-the-dataset-into"),
                () -> {
                    model.openIt();
                    leave.run();
                });
        open.visibleProperty().bind(finished());
        open.managedProperty().bind(open.visibleProperty());
        open.defaultButtonProperty().bind(finished());
        return open;
    }

    private BooleanBinding finished() {
        return model.job().reportProperty().isNotNull().and(model.stepProperty().isEqualTo(ImportStep.TARGET));
    }
}
