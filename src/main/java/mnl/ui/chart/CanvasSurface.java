package mnl.ui.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import mnl.figure.color.Rgb;
import mnl.figure.surface.DotImage;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;

/** Draws on a canvas. */
final class CanvasSurface implements Surface {
    /** Corners of longer lines are too close together for their shape to be seen. */
    private static final int LONG_LINE = 400;

    private final GraphicsContext context;
    private final TextRuler ruler;
    private final Map<String, Color> colors = new HashMap<>();
    private final List<CutName> cutNames = new ArrayList<>();
    private String family = Font.getDefault().getFamily();

    /** A name that is written in part, with the place where it stands. */
    record CutName(Bounds place, String whole) {}

    CanvasSurface(GraphicsContext context) {
        this(context, new TextRuler());
    }

    private CanvasSurface(GraphicsContext context, TextRuler ruler) {
        this.context = context;
        this.ruler = ruler;
        context.setTextBaseline(VPos.BASELINE);
    }

    void setFamily(String family) {
        this.family = family;
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        stroke(pen);
        context.strokeLine(fromX, fromY, toX, toY);
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {
        stroke(pen);
        context.setLineJoin(count > LONG_LINE ? StrokeLineJoin.BEVEL : StrokeLineJoin.ROUND);
        context.strokePolyline(x, y, count);
    }

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double opacity) {
        context.setGlobalAlpha(opacity);
        context.setFill(color(color));
        context.fillPolygon(x, y, count);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double opacity) {
        context.setGlobalAlpha(opacity);
        context.setFill(color(color));
        context.fillRect(x, y, width, height);
    }

    /** Thousands of points are one image: each on its own would take a canvas longer than a frame. */
    @Override
    public void dots(double[] x, double[] y, int count, double radius, String color, double opacity) {
        DotImage.of(x, y, count, radius, Rgb.parse(color), opacity, outputScale())
                .ifPresent(dots -> draw(dots.image(), dots.left(), dots.top(), dots.width(), dots.height(), true));
    }

    private double outputScale() {
        Scene scene = context.getCanvas().getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getOutputScaleX());
    }

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {
        draw(image, x, y, width, height, false);
    }

    private void draw(PixelImage image, double x, double y, double width, double height, boolean smooth) {
        WritableImage pixels = new WritableImage(image.columns(), image.rows());
        pixels.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        image.columns(),
                        image.rows(),
                        PixelFormat.getIntArgbInstance(),
                        image.argb(),
                        0,
                        image.columns());
        context.setGlobalAlpha(1);
        context.setImageSmoothing(smooth);
        context.drawImage(pixels, x, y, width, height);
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        if (text.isEmpty()) {
            return;
        }
        context.setGlobalAlpha(1);
        context.setFill(color(lettering.color()));
        context.setFont(font(lettering.size(), lettering.bold()));
        context.setTextAlign(
                switch (lettering.anchor()) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.fillText(text, x, y);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        context.save();
        context.translate(x, y);
        context.rotate(-90);
        text(text, 0, 0, lettering);
        context.restore();
    }

    @Override
    public void text(FittedText text, double x, double y, Lettering lettering) {
        text(text.shown(), x, y, lettering);
        if (text.isCut()) {
            double width = textWidth(text.shown(), lettering.size(), lettering.bold());
            double left = x - before(lettering.anchor(), width);
            cutNames.add(new CutName(
                    new BoundingBox(left, y - lettering.size(), width, 1.3 * lettering.size()), text.whole()));
        }
    }

    @Override
    public void textUpwards(FittedText text, double x, double y, Lettering lettering) {
        textUpwards(text.shown(), x, y, lettering);
        if (text.isCut()) {
            double width = textWidth(text.shown(), lettering.size(), lettering.bold());
            double top = y + before(lettering.anchor(), width) - width;
            cutNames.add(new CutName(
                    new BoundingBox(x - lettering.size(), top, 1.3 * lettering.size(), width), text.whole()));
        }
    }

    private static double before(Anchor anchor, double width) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
    }

    /** What was written in part since {@link #forgetCutNames}. */
    List<CutName> cutNames() {
        return cutNames;
    }

    void forgetCutNames() {
        cutNames.clear();
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return ruler.width(text, font(size, bold));
    }

    /** Clips to whole pixels, because any other clip makes the canvas draw through a second buffer. */
    @Override
    public void clip(double x, double y, double width, double height) {
        context.save();
        context.beginPath();
        double left = Math.floor(x);
        double top = Math.floor(y);
        context.rect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top);
        context.clip();
    }

    @Override
    public void unclip() {
        context.restore();
    }

    private Font font(double size, boolean bold) {
        return ruler.font(family, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    private void stroke(Pen pen) {
        context.setGlobalAlpha(pen.opacity());
        context.setStroke(color(pen.color()));
        context.setLineWidth(pen.width());
        boolean solid = pen.style().isSolid();
        context.setLineCap(solid ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        context.setLineDashes(pen.style().dashes(pen.width()));
    }

    private Color color(String hex) {
        return colors.computeIfAbsent(hex, Color::web);
    }
}
