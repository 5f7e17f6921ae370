package mnl.ui.chart;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import mnl.figure.legend.LegendEntry;

/**
 * A legend whose entries are buttons that show and hide what they name.
 *
 * <p>Share {@link #hidden} with charts by {@code Bindings.bindContentBidirectional}. Style classes: {@code legend} on the
 * pane, {@code legend-entry} on the buttons, which are selected while their series is shown.
 */
public final class LegendPane extends FlowPane {
    private final ObjectProperty<List<LegendEntry>> entries = new SimpleObjectProperty<>(this, "entries", List.of());
    private final ObservableSet<String> hidden;

    /** A legend with a set of hidden names of its own. */
    public LegendPane() {
        this(FXCollections.observableSet());
    }

    /** A legend that works on this set of hidden names, which must not outlive it. */
    LegendPane(ObservableSet<String> hidden) {
        this.hidden = hidden;
        getStyleClass().add("legend");
        setAccessibleText("Legend");
        entries.addListener((property, before, after) -> {
            if (!after.equals(before)) {
                getChildren().setAll(after.stream().map(this::button).toList());
            }
        });
        hidden.addListener((SetChangeListener<String>) change -> getChildren().stream()
                .map(ToggleButton.class::cast)
                .forEach(button -> button.setSelected(!hidden.contains(button.getText()))));
    }

    private ToggleButton button(LegendEntry entry) {
        ToggleButton button = new ToggleButton(entry.name(), new LegendSample(entry));
        button.getStyleClass().add("legend-entry");
        button.setSelected(!hidden.contains(entry.name()));
        button.setTooltip(new Tooltip("Show or hide " + entry.name()));
        button.setAccessibleText("Show " + entry.name());
        button.setMnemonicParsing(false);
        button.setOnAction(event -> toggle(entry.name()));
        return button;
    }

    private void toggle(String name) {
        if (!hidden.remove(name)) {
            hidden.add(name);
        }
    }

    /** Width of all entries side by side. */
    double rowWidth() {
        double gaps = getHgap() * Math.max(0, getChildren().size() - 1);
        double buttons = getChildren().stream()
                .mapToDouble(child -> snapSizeX(child.prefWidth(-1)))
                .sum();
        return Math.ceil(buttons + gaps + snappedLeftInset() + snappedRightInset()) + 1;
    }

    /** What the legend lists. */
    public ObjectProperty<List<LegendEntry>> entriesProperty() {
        return entries;
    }

    public List<LegendEntry> getEntries() {
        return entries.get();
    }

    public void setEntries(List<LegendEntry> list) {
        entries.set(List.copyOf(list));
    }

    @Override
    public String getUserAgentStylesheet() {
        return PaintedPane.class.getResource("chart.css").toExternalForm();
    }

    /** Names that are switched off. */
    public ObservableSet<String> hidden() {
        return hidden;
    }
}
