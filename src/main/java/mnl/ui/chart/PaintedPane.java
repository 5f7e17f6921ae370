package mnl.ui.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import mnl.figure.Emphasis;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * A region that paints itself on a canvas with the font and the colours of the style sheet.
 *
 * <p>Style class {@code mnl-chart}; properties {@code -fx-font} (inherited), {@code -mnl-chart-text},
 * {@code -mnl-chart-muted}, {@code -mnl-chart-grid} and {@code -mnl-chart-background}.
 */
public abstract class PaintedPane extends Region {
    private static final CssMetaData<PaintedPane, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(PaintedPane pane) {
            return !pane.font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(PaintedPane pane) {
            return pane.font;
        }
    };
    private static final ColorMetaData TEXT = new ColorMetaData("-mnl-chart-text", FigureTheme.LIGHT.text()) {
        @Override
        StyleableObjectProperty<Color> property(PaintedPane pane) {
            return pane.textColor;
        }
    };
    private static final ColorMetaData MUTED = new ColorMetaData("-mnl-chart-muted", FigureTheme.LIGHT.muted()) {
        @Override
        StyleableObjectProperty<Color> property(PaintedPane pane) {
            return pane.mutedColor;
        }
    };
    private static final ColorMetaData GRID = new ColorMetaData("-mnl-chart-grid", FigureTheme.LIGHT.grid()) {
        @Override
        StyleableObjectProperty<Color> property(PaintedPane pane) {
            return pane.gridColor;
        }
    };
    private static final ColorMetaData BACKGROUND =
            new ColorMetaData("-mnl-chart-background", FigureTheme.LIGHT.background()) {
                @Override
                StyleableObjectProperty<Color> property(PaintedPane pane) {
                    return pane.backgroundColor;
                }
            };
    private static final List<CssMetaData<? extends Styleable, ?>> META = Stream.concat(
                    Region.getClassCssMetaData().stream(), Stream.of(FONT, TEXT, MUTED, GRID, BACKGROUND))
            .toList();

    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
    private final StyleableObjectProperty<Color> textColor = color(TEXT, "textColor");
    private final StyleableObjectProperty<Color> mutedColor = color(MUTED, "mutedColor");
    private final StyleableObjectProperty<Color> gridColor = color(GRID, "gridColor");
    private final StyleableObjectProperty<Color> backgroundColor = color(BACKGROUND, "backgroundColor");

    private final Canvas canvas = new Canvas();
    private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
    private final PulsePainting painting = new PulsePainting(this, this::paintNow);
    private @Nullable Tooltip wholeName;
    private @Nullable ObservableValue<String> highlight;
    private final ChangeListener<String> highlighted = (property, before, after) -> repaint();

    private long redraws;

    PaintedPane() {
        getStyleClass().add("mnl-chart");
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        // The canvas covers a border of this pane; what has the keys must be seen all the same.
        Region ring = new Region();
        ring.getStyleClass().add("focus-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setViewOrder(-1);
        layoutBoundsProperty().addListener((o, was, now) -> ring.resize(now.getWidth(), now.getHeight()));
        getChildren().addAll(canvas, ring);
        Rectangle bounds = new Rectangle();
        bounds.widthProperty().bind(widthProperty());
        bounds.heightProperty().bind(heightProperty());
        setClip(bounds);
        font.addListener((property, before, after) -> {
            requestLayout();
            repaint();
        });
        Stream.of(textColor, mutedColor, gridColor, backgroundColor)
                .forEach(color -> color.addListener((property, before, after) -> repaint()));
        sceneProperty().addListener((property, before, after) -> followHighlight(after != null));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> tellWhole(event.getX(), event.getY()));
    }

    /** Listens to the window that this pane is in, and to none while it is in none. */
    private void followHighlight(boolean shown) {
        if (highlight != null) {
            highlight.removeListener(highlighted);
        }
        highlight = shown ? Highlight.of(this) : null;
        if (highlight != null) {
            highlight.addListener(highlighted);
        }
    }

    /** What stands out now. */
    final Emphasis emphasis() {
        return highlight == null ? Emphasis.NONE : new Emphasis(highlight.getValue());
    }

    /** The whole of a name that is written in part comes as a tooltip where the pointer is on it. */
    private void tellWhole(double x, double y) {
        String whole = cutNameAt(x, y);
        if (whole == null && wholeName != null) {
            Tooltip.uninstall(this, wholeName);
            wholeName = null;
        } else if (whole != null && (wholeName == null || !wholeName.getText().equals(whole))) {
            wholeName = new Tooltip(whole);
            Tooltip.install(this, wholeName);
        }
    }

    /** The whole of the name at a place in this pane; null where none is cut there. */
    @Nullable
    String cutNameAt(double x, double y) {
        return surface.cutNames().stream()
                .filter(name -> name.place().contains(x - canvas.getLayoutX(), y - canvas.getLayoutY()))
                .map(CanvasSurface.CutName::whole)
                .findFirst()
                .orElse(null);
    }

    /** Draws everything on this many pixels. */
    abstract void paint(Surface target, double width, double height);

    /** Draws again in the next pulse in which this can be seen. */
    final void repaint() {
        painting.request();
    }

    /** Puts the canvas here; the size is rounded down to whole pixels. */
    final void placeCanvas(double x, double y, double width, double height) {
        canvas.relocate((double) Math.round(x), (double) Math.round(y));
        double wide = Math.max(0, Math.floor(width));
        double high = Math.max(0, Math.floor(height));
        if (wide != canvas.getWidth() || high != canvas.getHeight()) {
            canvas.setWidth(wide);
            canvas.setHeight(high);
            repaint();
        }
    }

    @Override
    protected void layoutChildren() {
        placeCanvas(0, 0, getWidth(), getHeight());
    }

    private void paintNow() {
        if (canvas.getWidth() <= 0 || canvas.getHeight() <= 0) {
            return;
        }
        redraws++;
        surface.setFamily(getFont().getFamily());
        surface.forgetCutNames();
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        paint(surface, canvas.getWidth(), canvas.getHeight());
    }

    /** How often it was drawn. */
    public final long redraws() {
        return redraws;
    }

    final Canvas canvas() {
        return canvas;
    }

    /** Colours of the style sheet; a translucent one is mixed with the background. */
    final FigureTheme theme() {
        Color background = backgroundColor.get();
        return new FigureTheme(
                hex(textColor.get(), background),
                hex(mutedColor.get(), background),
                hex(gridColor.get(), background),
                hex(background, background));
    }

    /** Font of all text; its size in pixels scales everything drawn. */
    public final ObjectProperty<Font> fontProperty() {
        return font;
    }

    public final Font getFont() {
        return font.get();
    }

    /** The properties that style sheets can set on every pane of this kind. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return META;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    @Override
    public String getUserAgentStylesheet() {
        return PaintedPane.class.getResource("chart.css").toExternalForm();
    }

    private StyleableObjectProperty<Color> color(ColorMetaData data, String name) {
        return new SimpleStyleableObjectProperty<>(data, this, name, data.getInitialValue(this));
    }

    private static String hex(Color color, Color background) {
        Color opaque = background.interpolate(color, color.getOpacity());
        return new Rgb(channel(opaque.getRed()), channel(opaque.getGreen()), channel(opaque.getBlue())).hex();
    }

    private static int channel(double share) {
        return (int) Math.round(255 * share);
    }
}
