package mnl.ui.setup;

import atlantafx.base.theme.Tweaks;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import mnl.experiment.check.Problem;

/** Fields that few change, folded under one line that says how they stand. Opens by itself when one of them is wrong. */
final class Fold extends TitledPane {
    private static final double ROOM_FOR_ARROW = 30;

    private final SetupViewModel model;
    private final List<FieldGrid> grids;

    /**
     * @param term what the fields set
     * @param summary how they stand, in one line
     */
    Fold(SetupViewModel model, Term term, ObservableValue<String> summary, List<FieldGrid> grids) {
        this.model = model;
        this.grids = List.copyOf(grids);
        VBox content = new VBox();
        content.getStyleClass().add("section-content");
        content.getChildren().addAll(grids);
        setContent(content);
        setText(term.label());
        setId(term.id());
        getStyleClass().addAll("dials", Tweaks.ALT_ICON);
        setAnimated(false);
        setExpanded(false);
        Label title = new Label(term.label());
        Label line = new Label();
        line.setId(term.id() + "-summary");
        line.getStyleClass().add("quiet");
        line.setWrapText(true);
        line.textProperty().bind(summary);
        line.managedProperty().bind(line.visibleProperty());
        line.visibleProperty().bind(expandedProperty().not());
        line.maxWidthProperty().bind(widthProperty().subtract(ROOM_FOR_ARROW));
        setMinWidth(0);
        setGraphic(new VBox(title, line));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        term.on(this);
        accessibleTextProperty().bind(summary.map(text -> term.label() + ": " + text));
        model.problems().addListener((ListChangeListener<Problem>) change -> openWhenWrong());
        openWhenWrong();
    }

    private void openWhenWrong() {
        if (grids.stream().flatMap(grid -> grid.paths().stream()).anyMatch(path -> model.problem(path)
                .isPresent())) {
            setExpanded(true);
        }
    }
}
