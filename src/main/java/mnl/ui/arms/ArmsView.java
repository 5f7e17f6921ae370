package mnl.ui.arms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.ui.form.Shown;
import mnl.ui.session.ArmVisibility;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.FoldedText;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** The arms with their colours and how they stand, and what the line styles mean. */
public final class ArmsView extends BorderPane {
    private static final double SWATCH = 22;

    private final ArmsViewModel model;
    private final ArmVisibility visibility;
    private final BiFunction<String, List<String>, String> color;
    private final IntFunction<double[]> dashes;
    private final VBox rows = new VBox();
    private final VBox legend = new VBox();
    private final Map<String, ArmStandingRow> byName = new LinkedHashMap<>();

    /**
     * @param model the arms
     * @param visibility which arms the views draw
     * @param color of an arm among those of its run, as #rrggbb
     * @param dashes lengths of the strokes and gaps of the line of a modality by index; -1 is the fused prediction
     */
    public ArmsView(
            ArmsViewModel model,
            ArmVisibility visibility,
            BiFunction<String, List<String>, String> color,
            IntFunction<double[]> dashes) {
        this.model = model;
        this.visibility = visibility;
        this.color = color;
        this.dashes = dashes;
        getStyleClass().add("arms");
        setId("arms-panel");
        rows.getStyleClass().add("arm-rows");
        legend.getStyleClass().add("line-legend");
        VBox content = new VBox(
                title(Texts.of("arms.arms-view.arms")),
                new FoldedText("arms-caption", model.captionProperty()),
                rows,
                references(),
                title(Texts.of("arms.arms-view.lines")),
                legend);
        content.getStyleClass().add("arms-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        Explain.set(legend, Texts.of("arms.arms-view.explain"));
        model.standings().addListener((ListChangeListener<ArmStanding>) c -> showRows());
        model.modalities().addListener((ListChangeListener<String>) c -> showLegend());
        visibility.hidden().addListener((SetChangeListener<String>)
                c -> byName.values().forEach(ArmStandingRow::followVisibility));
        showRows();
        showLegend();
    }

    private CheckBox references() {
        CheckBox box = new CheckBox(Texts.of("arms.arms-view.show-references"));
        box.setId("arms-references");
        box.setWrapText(true);
        Explain.set(
                box,
                Texts.of(
                        "arms.arms-view.explain-shows",
                        ArmName.of(Arm.ENSEMBLE.name()),
                        ArmName.of(Arm.UNI_CE.name())));
        box.selectedProperty().bindBidirectional(model.comparingReferencesProperty());
        Shown.when(box, model.referencesProperty());
        return box;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("section-title");
        return title;
    }

    private void showRows() {
        List<String> names = model.standings().stream().map(ArmStanding::name).toList();
        if (!List.copyOf(byName.keySet()).equals(names)) {
            byName.clear();
            visibility.highlightedProperty().set("");
            names.forEach(name -> byName.put(name, new ArmStandingRow(name, swatch(name, names), visibility)));
            rows.getChildren().setAll(byName.values());
        }
        model.standings().forEach(standing -> Objects.requireNonNull(byName.get(standing.name()), standing.name())
                .show(standing));
    }

    /** A piece of the arm's curves. */
    private StackPane swatch(String arm, List<String> arms) {
        Line line = new Line(0, 0, SWATCH, 0);
        line.setStroke(Color.web(color.apply(arm, arms)));
        line.setStrokeWidth(4);
        return new StackPane(line, ArmSwatch.of(arm, arms, SWATCH * 0.6));
    }

    private void showLegend() {
        legend.getChildren().setAll(entry(Texts.of("arms.arms-view.fused"), dashes.apply(-1)));
        for (int m = 0; m < model.modalities().size(); m++) {
            legend.getChildren().add(entry(model.modalities().get(m), dashes.apply(m)));
        }
    }

    private static HBox entry(String text, double[] dash) {
        Line line = new Line(0, 0, 44, 0);
        line.getStyleClass().add("legend-line");
        line.setStrokeWidth(2);
        for (double length : dash) {
            line.getStrokeDashArray().add(length);
        }
        HBox entry = new HBox(line, new Label(text));
        entry.getStyleClass().add("line-legend-entry");
        return entry;
    }
}
