package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Writes down a sheet from its top, line by line. */
final class SheetPen {
    static final String INK = "#1f2328";
    private static final Pen RULE = new Pen("#8c959f", 1, 0.8, LineStyle.SOLID);
    private static final double MARGIN = 56;
    private static final double LINE = 1.4;
    private static final double LARGE = 1.6;

    private final Surface surface;
    private final double width;
    private final double size;
    private final double room;
    private final boolean visible;
    private double y = MARGIN;

    /**
     * @param width of the sheet in pixels
     * @param size of the type in pixels
     * @param room height of a line to write on, in units of the type
     * @param visible whether anything is drawn; otherwise the sheet is only measured
     */
    SheetPen(Surface surface, double width, double size, double room, boolean visible) {
        this.surface = surface;
        this.width = width;
        this.size = size;
        this.room = room;
        this.visible = visible;
    }

    /** Writes what belongs together, on another sheet where this one has no room for it any more. */
    void together(Consumer<SheetPen> part, double height, Runnable nextSheet) {
        SheetPen measuring = new SheetPen(surface, width, size, room, false);
        measuring.y = y;
        part.accept(measuring);
        if (measuring.end() > height && y > MARGIN) {
            nextSheet.run();
            y = MARGIN;
        }
        part.accept(this);
    }

    void heading(String text) {
        lines(text, LARGE * size, true);
        y += size / 2;
    }

    void title(String text) {
        y += size;
        lines(text, size, true);
    }

    void paragraph(String text) {
        lines(text, size, false);
    }

    /** Boxes to tick, as many in a line as fit. */
    void boxes(List<String> choices) {
        double x = MARGIN;
        y += LINE * size;
        for (String choice : choices) {
            double wide = size * 1.5 + surface.textWidth(choice, size, false) + 2 * size;
            if (x > MARGIN && x + wide > width - MARGIN) {
                x = MARGIN;
                y += LINE * size;
            }
            if (visible) {
                box(x, y);
                text(choice, x + 1.5 * size, y, size, false);
            }
            x += wide;
        }
        y += size / 2;
    }

    /** An empty picture to draw into, as wide as the sheet. */
    void sketch(StorySketch sketch) {
        y += size / 2;
        if (visible) {
            sketch.draw(surface, MARGIN, y, width - 2 * MARGIN, size);
        }
        y += sketch.height() * size;
    }

    private void box(double x, double base) {
        double[] xs = {x, x + size, x + size, x, x};
        double[] ys = {base, base, base - size, base - size, base};
        surface.polyline(xs, ys, xs.length, RULE);
    }

    /** A line to write on, with what belongs there. */
    void field(String name) {
        y += room * size;
        if (visible) {
            text(name + ":", MARGIN, y, size, false);
            double from = MARGIN + surface.textWidth(name + ":", size, false) + size / 2;
            surface.line(from, y + 2, width - MARGIN, y + 2, RULE);
        }
        y += size / 3;
    }

    private void lines(String text, double type, boolean bold) {
        for (String line : wrapped(text, type, bold)) {
            y += LINE * type;
            if (visible) {
                text(line, MARGIN, y, type, bold);
            }
        }
    }

    private void text(String text, double x, double base, double type, boolean bold) {
        surface.text(text, x, base, new Lettering(INK, type, bold, Anchor.START));
    }

    private List<String> wrapped(String text, double type, boolean bold) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && surface.textWidth(longer, type, bold) > width - 2 * MARGIN) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Where the sheet has to end. */
    double end() {
        return y + MARGIN;
    }
}
