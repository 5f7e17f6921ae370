package mnl.ui.chart;

import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;
import mnl.figure.FigureOptions;
import mnl.figure.export.ExportedFigure;
import mnl.figure.surface.Surface;
import mnl.words.Texts;

/** A painted pane with a title, a text for when there is nothing to show, and exports in its context menu. */
public abstract class ChartPane extends PaintedPane {
    private static final double USUAL_WIDTH = 640;
    private static final double USUAL_HEIGHT = 400;

    private final Label titleLabel = new Label();
    private final Label emptyLabel = new Label();
    private final StringProperty emptyText =
            new SimpleStringProperty(this, "emptyText", Texts.of("chart.chart-pane.nothing-to-show-yet"));
    private final BooleanProperty titleVisible = new SimpleBooleanProperty(this, "titleVisible", true);
    private final ObjectProperty<Consumer<ExportOutcome>> onExported = new SimpleObjectProperty<>(this, "onExported");
    private final ExportNotice notice = new ExportNotice();
    private final ChartMenu menu;

    ChartPane(Executor background) {
        menu = new ChartMenu(this, background);
        titleLabel.getStyleClass().add("chart-heading");
        emptyLabel.getStyleClass().add("chart-empty");
        emptyLabel.textProperty().bind(emptyText);
        emptyLabel.setWrapText(true);
        emptyLabel.setAlignment(Pos.CENTER);
        emptyLabel.setTextAlignment(TextAlignment.CENTER);
        emptyLabel.setMouseTransparent(true);
        titleLabel.setMouseTransparent(true);
        titleVisible.addListener((property, before, after) -> requestLayout());
        getChildren().addAll(titleLabel, emptyLabel, notice);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(120, 90);
    }

    /** Whether there is nothing to draw. */
    public abstract boolean isEmpty();

    /** What the title says. */
    public abstract String title();

    /** What is shown now, to be written on any thread. */
    abstract ExportedFigure exportedFigure();

    /** What screen readers say. */
    abstract String summary();

    /** To be called when the figure or its look changed. */
    final void changed() {
        if (!titleLabel.getText().equals(title())) {
            titleLabel.setText(title());
            requestLayout();
        }
        repaint();
    }

    @Override
    final void paint(Surface surface, double width, double height) {
        emptyLabel.setVisible(isEmpty());
        setAccessibleText(isEmpty() ? title() + ". " + getEmptyText() : summary());
        if (!isEmpty()) {
            paintChart(surface, width, height);
        }
    }

    /** Draws what the canvas shows; title and legend are nodes of their own. */
    abstract void paintChart(Surface surface, double width, double height);

    final FigureOptions options(Set<String> hidden) {
        return new FigureOptions(theme(), getFont().getSize(), false, false, hidden, null, null, false, 0, emphasis());
    }

    /** Height of what stands above the canvas, after placing it. */
    double placeHeader(double width) {
        boolean shown = isTitleVisible() && !titleLabel.getText().isEmpty();
        titleLabel.setVisible(shown);
        if (!shown) {
            return 0;
        }
        double height = titleLabel.prefHeight(-1);
        titleLabel.resizeRelocate(0, 0, Math.min(width, titleLabel.prefWidth(-1)), height);
        return height;
    }

    final Label titleLabel() {
        return titleLabel;
    }

    @Override
    protected void layoutChildren() {
        double header = placeHeader(getWidth());
        placeCanvas(0, header, getWidth(), getHeight() - header);
        double inset = getFont().getSize();
        layoutInArea(
                emptyLabel,
                inset,
                header,
                Math.max(0, getWidth() - 2 * inset),
                Math.max(0, getHeight() - header),
                0,
                javafx.geometry.HPos.CENTER,
                VPos.CENTER);
        notice.place(getWidth(), getHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return USUAL_HEIGHT;
    }

    final ChartMenu exports() {
        return menu;
    }

    /** The context menu, to which a view may add items of its own. */
    public final ContextMenu contextMenu() {
        return menu.menu();
    }

    final void exported(ExportOutcome outcome) {
        String problem = outcome.problem();
        say(problem == null ? Texts.of("chart.chart-pane.saved", outcome.file()) : problem, problem == null);
        if (getOnExported() != null) {
            getOnExported().accept(outcome);
        }
    }

    final void copied(boolean success) {
        say(
                success
                        ? Texts.of("chart.chart-pane.copied-as-a-picture")
                        : Texts.of("chart.chart-pane.the-chart-could-not"),
                success);
    }

    private void say(String sentence, boolean success) {
        notice.show(sentence, success);
        requestLayout();
    }

    /** What stands in place of the chart while it has no data: what to do next. */
    public final StringProperty emptyTextProperty() {
        return emptyText;
    }

    public final String getEmptyText() {
        return emptyText.get();
    }

    public final void setEmptyText(String text) {
        emptyText.set(text);
    }

    /** Whether the title stands above the chart in the window; exports always have it. */
    public final BooleanProperty titleVisibleProperty() {
        return titleVisible;
    }

    public final boolean isTitleVisible() {
        return titleVisible.get();
    }

    public final void setTitleVisible(boolean visible) {
        titleVisible.set(visible);
    }

    /** Notified on the FX thread how an export ended; the chart itself shows it as well. */
    public final ObjectProperty<Consumer<ExportOutcome>> onExportedProperty() {
        return onExported;
    }

    public final Consumer<ExportOutcome> getOnExported() {
        return onExported.get();
    }

    public final void setOnExported(Consumer<ExportOutcome> handler) {
        onExported.set(handler);
    }
}
