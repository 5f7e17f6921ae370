package mnl.ui.live;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The choices of one chart, which stand above the charts while it is the large one. */
final class ChartChoices {
    private final LiveChart chart;
    private final LiveViewModel model;
    private final String name;
    private final ComboBox<LiveLine> parts = new ComboBox<>();
    private final MenuButton drawn = new MenuButton();
    private final List<Node> controls;
    private final Button exports;
    private boolean filling;

    /** @param menu saves the chart */
    ChartChoices(LiveChart chart, LiveViewModel model, ContextMenu menu) {
        this.chart = chart;
        this.model = model;
        name = chart.name().toLowerCase(Locale.ROOT);
        controls = chart == LiveChart.LOSS
                ? List.of(lossParts(), difference(), logAxis())
                : List.of(Nodes.labelled(Texts.of("live.chart-choices.lines"), lines()), difference());
        exports = Nodes.icon(new Button(), Feather.DOWNLOAD, Texts.of("live.chart-choices.save-the-large-chart"));
        exports.setId("export-" + name);
        exports.getStyleClass().addAll("button-icon", "flat");
        exports.setOnAction(e -> menu.show(exports, Side.BOTTOM, 0, 0));
        model.linesProperty().addListener((o, old, now) -> fill());
        fill();
    }

    /** What is drawn of it, from left to right. */
    List<Node> controls() {
        return controls;
    }

    /** Saves it. */
    Button exports() {
        return exports;
    }

    private ComboBox<LiveLine> lossParts() {
        parts.setId("loss-part");
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
        return Nodes.tip(parts, Texts.of("live.chart-choices.part-of-the-loss"));
    }

    private MenuButton lines() {
        drawn.setId("lines-" + name);
        drawn.setMnemonicParsing(false);
        return Nodes.tip(drawn, Texts.of("live.chart-choices.what-is-drawn-for"));
    }

    private CheckBox logAxis() {
        CheckBox log = new CheckBox(Texts.of("live.chart-choices.log"));
        log.setId("log-loss");
        log.setMinWidth(Region.USE_PREF_SIZE);
        log.selectedProperty().bindBidirectional(model.logLossProperty());
        return Nodes.tip(log, Texts.of("live.chart-choices.logarithmic-loss-axis-values"));
    }

    private ToggleButton difference() {
        ToggleButton button =
                Nodes.tip(new ToggleButton("Δ"), Texts.of("live.chart-choices.difference-to-the-baseline"));
        button.setId("difference-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.differenceProperty(chart));
        return button;
    }

    /** Offers what the current run has. */
    private void fill() {
        filling = true;
        List<LiveLine> lines = model.linesProperty().get().stream()
                .filter(line -> line.chart() == chart)
                .toList();
        if (chart == LiveChart.LOSS) {
            parts.getItems().setAll(lines);
            parts.setValue(lines.stream().filter(model::isChosen).findFirst().orElse(null));
        } else {
            drawn.getItems().setAll(lines.stream().map(this::item).toList());
            say(lines);
        }
        filling = false;
    }

    private CheckMenuItem item(LiveLine line) {
        CheckMenuItem item = new CheckMenuItem(line.name());
        item.setMnemonicParsing(false);
        item.setSelected(model.isChosen(line));
        item.selectedProperty().addListener((o, was, now) -> {
            model.choose(line, now);
            say(model.linesProperty().get());
        });
        return item;
    }

    private void say(List<LiveLine> lines) {
        List<String> shown = lines.stream()
                .filter(line -> line.chart() == chart && model.isChosen(line))
                .map(LiveLine::name)
                .toList();
        drawn.setText(
                shown.size() > 2
                        ? Texts.of("live.chart-choices.lines-2", shown.size())
                        : shown.isEmpty()
                                ? Texts.of("live.chart-choices.none")
                                : shown.stream().collect(Collectors.joining(", ")));
    }
}
