package mnl.ui.noise;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mnl.experiment.NoiseKind;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The noise on one modality: kind, slider, number and native unit. */
final class DialPane extends VBox {
    private static final double MOST = 10;

    private static final double LEAST_KIND_WIDTH = 80;
    private static final double LEAST_SLIDER_WIDTH = 50;

    /** Room for the longest level in letters, so that the slider keeps its length. */
    private static final double LEVEL_WIDTH = 7;

    private final NoiseDial dial;

    /**
     * @param dial what is turned
     * @param narrow whether each thing stands in a line of its own, since many dials stand side by side
     */
    DialPane(NoiseDial dial, boolean narrow) {
        this.dial = dial;
        getStyleClass().addAll("dial", "chart-card");
        Label name = Nodes.name(dial.modality());
        name.getStyleClass().add("card-title");
        Label level = new Label();
        level.setId("level-" + dial.modality());
        level.getStyleClass().add("dial-level");
        level.textProperty().bind(level());
        shownIf(level, false);
        SeverityField number = new SeverityField(dial, MOST);
        shownIf(number.node(), false);
        HBox severity = Nodes.group(slider(), number.node(), missing());
        if (narrow) {
            ComboBox<NoiseKind> kinds = kinds();
            kinds.setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(name, kinds, severity, level);
        } else {
            getChildren().addAll(Nodes.group(name, kinds()), severity);
            level.setMinWidth(LEVEL_WIDTH * level.getFont().getSize());
            severity.getChildren().add(level);
        }
        getChildren().add(number.message());
        Explain.set(this, Texts.of("noise.dial-pane.explain", dial.modality()));
    }

    /** In place of slider and number where the modality is there or missing. */
    private CheckBox missing() {
        CheckBox missing = new CheckBox(Texts.of("noise.dial-pane.missing"));
        missing.setId("missing-" + dial.modality());
        missing.setSelected(dial.severityProperty().get() > 0);
        dial.severityProperty().addListener((o, old, now) -> missing.setSelected(now.doubleValue() > 0));
        missing.setOnAction(e -> dial.severityProperty().set(missing.isSelected() ? MOST : 0));
        shownIf(missing, true);
        return Nodes.tip(missing, Texts.of("noise.dial-pane.whether-is-missing-no", dial.modality()));
    }

    private void shownIf(Node node, boolean isSwitch) {
        node.visibleProperty().bind(dial.kindProperty().map(kind -> (kind == NoiseKind.MISSING) == isSwitch));
        node.managedProperty().bind(node.visibleProperty());
    }

    private StringBinding level() {
        return Bindings.createStringBinding(dial::level, dial.kindProperty(), dial.severityProperty());
    }

    private ComboBox<NoiseKind> kinds() {
        ComboBox<NoiseKind> box = new ComboBox<>();
        box.setId("kind-" + dial.modality());
        box.setMinWidth(LEAST_KIND_WIDTH);
        box.getItems().setAll(dial.kinds());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(NoiseKind kind) {
                return kind == null ? "" : kind.label();
            }

            @Override
            public @Nullable NoiseKind fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(dial.kindProperty());
        return Nodes.tip(box, Texts.of("noise.dial-pane.kind-of-noise-on", dial.modality()));
    }

    private Slider slider() {
        Slider slider = new Slider(0, MOST, dial.severityProperty().get());
        slider.setId("severity-" + dial.modality());
        slider.setMinWidth(LEAST_SLIDER_WIDTH);
        HBox.setHgrow(slider, Priority.ALWAYS);
        shownIf(slider, false);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(0.5);
        slider.valueProperty()
                .addListener((o, old, now) -> dial.severityProperty().set(Math.round(now.doubleValue() * 10) / 10.0));
        dial.severityProperty().addListener((o, old, now) -> {
            if (Math.abs(slider.getValue() - now.doubleValue()) > 0.05) {
                slider.setValue(now.doubleValue());
            }
        });
        return Nodes.tip(slider, Texts.of("noise.dial-pane.severity-of-the-noise", dial.modality()));
    }
}
