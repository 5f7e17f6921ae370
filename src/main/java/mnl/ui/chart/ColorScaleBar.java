package mnl.ui.chart;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.ScalePainter;
import mnl.figure.color.ColorMap;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** The scale that several heatmaps share: colours, ticks and what they measure. */
public final class ColorScaleBar extends PaintedPane {
    private final ObjectProperty<ColorMap> colors = new SimpleObjectProperty<>(this, "colors", ColorMap.SEQUENTIAL);
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(this, "range", new Range(0, 1));
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final Orientation orientation;

    /** A scale that lies (smallest value on the left) or stands (smallest value below). */
    public ColorScaleBar(Orientation orientation) {
        this.orientation = orientation;
        getStyleClass().add("color-scale");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        colors.addListener((property, before, after) -> repaint());
        range.addListener((property, before, after) -> repaint());
        label.addListener((property, before, after) -> repaint());
    }

    @Override
    void paint(Surface surface, double width, double height) {
        double font = getFont().getSize();
        Range shown = getRange();
        setAccessibleText(Texts.of(
                "chart.color-scale-bar.spoken", getLabel(), Numbers.plain(shown.min()), Numbers.plain(shown.max())));
        ScalePainter painter = new ScalePainter(surface, theme(), font);
        double labelRoom = getLabel().isEmpty() ? 0 : 1.6 * font;
        Lettering lettering = new Lettering(theme().text(), font, false, Anchor.START);
        surface.text(
                getLabel(), orientation == Orientation.HORIZONTAL ? 1.2 * font : 0.3 * font, 1.1 * font, lettering);
        if (orientation == Orientation.HORIZONTAL) {
            painter.lying(getColors(), shown, new Frame(1.2 * font, labelRoom, width - 1.2 * font, height));
        } else {
            double top = labelRoom + 0.6 * font;
            painter.standing(getColors(), shown, new Frame(0.3 * font, top, width, height - 0.6 * font));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(getFont().getSize() * (orientation == Orientation.HORIZONTAL ? 24 : 6));
    }

    @Override
    protected double computePrefHeight(double width) {
        double lying = getLabel().isEmpty() ? 3 : 4.6;
        return Math.ceil(getFont().getSize() * (orientation == Orientation.HORIZONTAL ? lying : 18));
    }

    @Override
    protected double computeMinHeight(double width) {
        return orientation == Orientation.HORIZONTAL
                ? computePrefHeight(width)
                : 5 * getFont().getSize();
    }

    /** The colour map of the heatmaps. */
    public ObjectProperty<ColorMap> colorsProperty() {
        return colors;
    }

    public ColorMap getColors() {
        return colors.get();
    }

    public void setColors(ColorMap map) {
        colors.set(map);
    }

    /** The range of the heatmaps. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    public Range getRange() {
        return range.get();
    }

    public void setRange(Range values) {
        range.set(values);
    }

    /** What is measured, with its unit. */
    public StringProperty labelProperty() {
        return label;
    }

    public String getLabel() {
        return label.get();
    }

    public void setLabel(String text) {
        label.set(text);
    }
}
