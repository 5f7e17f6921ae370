package mnl.ui.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.SetChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mnl.figure.color.Palette;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.Marker;
import mnl.ui.chart.LegendPane;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.Nodes;
import mnl.ui.style.formula.MathText;
import mnl.ui.task.Explain;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One of the four charts with the choices that belong to it. */
final class ChartCard extends BorderPane {
    /** Narrower cards, in letters, have their chips below the title. */
    private static final double ROOM_BESIDE = 25;

    private final LiveChart chart;
    private final LiveViewModel model;
    private final LineChartPane pane;
    private final LegendPane chips = new LegendPane("Lines");
    private final ComboBox<LiveLine> parts = new ComboBox<>();
    private Node choices = chips;
    private final HBox row = new HBox();
    private final VBox header = new VBox();
    private final Region room = Nodes.spacer();
    private boolean filling;

    ChartCard(LiveChart chart, LiveViewModel model, Executor background) {
        this.chart = chart;
        this.model = model;
        this.pane = new LineChartPane(background);
        String name = chart.name().toLowerCase(java.util.Locale.ROOT);
        setId("card-" + name);
        pane.setId("chart-" + name);
        pane.setTitleVisible(false);
        pane.setLegendVisible(false);
        pane.setEmptyText("All arms are hidden, or no line is chosen.");
        pane.crosshairXProperty().bindBidirectional(model.crosshairProperty());
        pane.xViewRangeProperty().bindBidirectional(model.zoomProperty());
        pane.smoothingProperty().bind(model.smoothingProperty());
        getStyleClass().add("chart-card");
        setTop(header(name));
        widthProperty().addListener((o, old, now) -> placeChips());
        setCenter(pane);
        setMinSize(0, 0);
        model.linesProperty().addListener((o, old, now) -> fill());
        fill();
    }

    private VBox header(String name) {
        Label title = new Label(chart.title());
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        List<Node> nodes = new ArrayList<>(List.of(title));
        if (chart == LiveChart.LOSS) {
            parts.setId("loss-part");
            choices = Nodes.group(lossParts(), logAxis());
            nodes.addAll(List.of(choices, Nodes.spacer()));
        } else {
            chips.setId("lines-" + name);
            chips.hidden().addListener((SetChangeListener<String>) this::chipChanged);
            HBox.setHgrow(chips, Priority.ALWAYS);
            nodes.addAll(List.of(chips, difference(name)));
        }
        nodes.addAll(List.of(exports(name), maximise(name)));
        row.getChildren().setAll(nodes);
        row.getStyleClass().add("card-header");
        header.getChildren().setAll(row);
        header.getStyleClass().add("card-header");
        return header;
    }

    /** Beside the title where there is room, else below it. */
    private void placeChips() {
        boolean beside = getWidth() > ROOM_BESIDE * pane.getFont().getSize();
        if (beside == row.getChildren().contains(choices)) {
            return;
        }
        if (beside) {
            header.getChildren().remove(choices);
            row.getChildren().add(1, choices);
            row.getChildren().remove(room);
        } else {
            row.getChildren().remove(choices);
            row.getChildren().add(1, room);
            header.getChildren().add(choices);
        }
    }

    private ComboBox<LiveLine> lossParts() {
        parts.setConverter(new StringConverter<>() {
            @Override
            public String toString(LiveLine line) {
                return line == null ? "" : line.name();
            }

            @Override
            public @Nullable LiveLine fromString(String text) {
                return null;
            }
        });
        parts.valueProperty().addListener((o, old, now) -> {
            if (!filling && now != null) {
                model.chooseLoss(now);
            }
        });
        return Nodes.tip(
                parts, "Part of the loss: total, CE(F, y), CE(f^m, y) of a modality, or the guidance term (nats)");
    }

    private CheckBox logAxis() {
        CheckBox log = new CheckBox("log");
        log.setId("log-loss");
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.selectedProperty().bindBidirectional(model.logLossProperty());
        return Nodes.tip(log, "Logarithmic loss axis; values at or below 0 leave gaps");
    }

    private ToggleButton difference(String name) {
        ToggleButton button = Nodes.tip(
                new ToggleButton("Δ"),
                "Difference to the baseline arm on the same seed: mean and 95% t-interval of the paired differences");
        button.setId("difference-" + name);
        button.getStyleClass().addAll("flat", "small-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.differenceProperty(chart));
        return button;
    }

    private Button exports(String name) {
        Button button = Nodes.icon(new Button(), Feather.DOWNLOAD, "Save this chart as PDF, SVG, PNG or CSV");
        button.setId("export-" + name);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> pane.contextMenu().show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private ToggleButton maximise(String name) {
        ToggleButton button =
                Nodes.icon(new ToggleButton(), Feather.MAXIMIZE_2, "Give this chart the whole view, or all four again");
        button.setId("maximise-" + name);
        button.getStyleClass().addAll("button-icon", "flat", "small-icon");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> model.maximisedProperty().set(button.isSelected() ? chart : null));
        model.maximisedProperty().addListener((o, old, now) -> button.setSelected(now == chart));
        return button;
    }

    private void chipChanged(SetChangeListener.Change<? extends String> change) {
        String name = change.wasAdded() ? change.getElementAdded() : change.getElementRemoved();
        if (!filling) {
            lines().stream()
                    .filter(line -> line.name().equals(name))
                    .forEach(line -> model.choose(line, change.wasRemoved()));
        }
    }

    private List<LiveLine> lines() {
        return model.linesProperty().get().stream()
                .filter(line -> line.chart() == chart)
                .toList();
    }

    /** Offers what the current run has. */
    private void fill() {
        filling = true;
        List<LiveLine> lines = lines();
        if (chart == LiveChart.LOSS) {
            parts.getItems().setAll(lines);
            parts.setValue(lines.stream().filter(model::isChosen).findFirst().orElse(null));
        } else {
            chips.hidden().clear();
            lines.stream().filter(line -> !model.isChosen(line)).forEach(line -> chips.hidden()
                    .add(line.name()));
            chips.setEntries(lines.stream()
                    .map(line -> new LegendEntry(line.name(), Palette.GREY, line.style(), Marker.NONE))
                    .toList());
            List<ToggleButton> buttons = chips.buttons().toList();
            for (int i = 0; i < lines.size(); i++) {
                buttons.get(i).setTooltip(MathText.tooltip(lines.get(i).meaning()));
            }
        }
        filling = false;
    }

    void draw() {
        pane.setFigure(model.figure(chart));
        Explain.set(this, chart.explanation(model.hasCeiling()));
    }
}
