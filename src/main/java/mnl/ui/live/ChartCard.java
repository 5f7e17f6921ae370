package mnl.ui.live;

import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import mnl.ui.chart.LineChartPane;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** One of the four charts: large with a note, or small, where a click or Enter makes it the large one. */
final class ChartCard extends BorderPane {
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final LiveChart chart;
    private final LiveViewModel model;
    private final LineChartPane pane;
    private final Label title = new Label();
    private final Button swap = new Button();
    private final Label note = new Label();
    private final ChartChoices choices;

    ChartCard(LiveChart chart, LiveViewModel model, Executor background) {
        this.chart = chart;
        this.model = model;
        this.pane = new LineChartPane(background);
        String name = chart.name().toLowerCase(Locale.ROOT);
        setId("card-" + name);
        pane.setId("chart-" + name);
        pane.setTitleVisible(false);
        pane.setLegendVisible(false);
        pane.setEmptyText(Texts.of("live.chart-card.all-arms-are-hidden"));
        pane.crosshairXProperty().bindBidirectional(model.crosshairProperty());
        pane.xViewRangeProperty().bindBidirectional(model.zoomProperty());
        pane.smoothingProperty().bind(model.smoothingProperty());
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                enlarge();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && isSmall()) {
                enlarge();
                e.consume();
            }
        });
        choices = new ChartChoices(chart, model, pane.contextMenu());
        getStyleClass().add("chart-card");
        setTop(header(name));
        setCenter(pane);
        setMinSize(0, 0);
        model.largeProperty().addListener((o, old, now) -> followSize());
        followSize();
    }

    private HBox header(String name) {
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        title.managedProperty().bind(title.visibleProperty());
        swap.setId("swap-" + name);
        swap.getStyleClass().addAll("flat", "card-title");
        swap.managedProperty().bind(swap.visibleProperty());
        swap.setMnemonicParsing(false);
        swap.setMinWidth(USE_PREF_SIZE);
        swap.setOnAction(e -> enlarge());
        note.getStyleClass().add("view-note");
        note.setId("note-" + name);
        note.setMinWidth(0);
        note.managedProperty().bind(note.visibleProperty());
        HBox header = new HBox(title, swap, note);
        header.getStyleClass().add("card-header");
        return header;
    }

    private boolean isSmall() {
        return model.largeProperty().get() != chart;
    }

    private void enlarge() {
        model.largeProperty().set(chart);
    }

    private void followSize() {
        boolean small = isSmall();
        pseudoClassStateChanged(SMALL, small);
        title.setVisible(!small);
        swap.setVisible(small);
        note.setVisible(!small);
    }

    /** What is chosen of it, for the row above the charts. */
    ChartChoices choices() {
        return choices;
    }

    /** @param words what means and marks are, said while it is large */
    void draw(String words) {
        String said = model.heading(chart);
        title.setText(said);
        swap.setText(said);
        Nodes.tip(swap, Texts.of("live.chart-card.makes-the-large-chart", said))
                .setAccessibleText(Texts.of("live.chart-card.spoken", said));
        note.setText(words);
        pane.setFigure(model.figure(chart));
        Explain.set(this, chart.explanation(model.hasCeiling()));
    }
}
