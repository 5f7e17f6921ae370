package mnl.ui.chart;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.LegendPainter;
import mnl.figure.line.LineLayout;
import mnl.figure.line.Readout;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Draws the crosshair, a dot on every curve, and the box with the values beside it. */
final class CrosshairPainter {
    private static final double LARGEST_SHARE = 0.92;
    private static final double BOX_FONT = 0.92;
    private static final double ROW = 1.42;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;
    private final double text;

    CrosshairPainter(Surface surface, FigureTheme theme, double font) {
        this.surface = surface;
        this.theme = theme;
        this.font = font;
        this.text = BOX_FONT * font;
    }

    /** Where the box with the values stands. */
    record Box(double x, double y, double width, double height, int rows) {}

    /** Draws all of it; returns the box, or null where the abscissa is out of view. */
    @Nullable
    Box paint(LineLayout layout, double x, double width, double height) {
        if (Double.isNaN(x) || !layout.x().range().contains(x)) {
            return null;
        }
        Frame frame = layout.frame();
        double at = Math.floor(layout.x().position(x)) + 0.5;
        surface.line(at, frame.top(), at, frame.bottom(), new Pen(theme.text(), 0.55, 1, LineStyle.SOLID));
        Readout readout = Readout.at(layout, x);
        for (Readout.Row row : readout.rows()) {
            dot(
                    layout.x().position(row.x()),
                    layout.y().position(row.y()),
                    row.entry().color(),
                    frame);
        }
        Box box = box(readout, frame, at, width, height);
        if (box.rows() >= 0) {
            box(readout, box, width);
        }
        return box;
    }

    private void dot(double x, double y, String color, Frame frame) {
        if (!frame.contains(x, y)) {
            return;
        }
        double radius = 0.32 * font;
        disc(x, y, radius + 1.5, theme.background());
        disc(x, y, radius, color);
    }

    private void disc(double x, double y, double radius, String color) {
        int corners = 20;
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + radius * Math.cos(2 * Math.PI * i / corners);
            ys[i] = y + radius * Math.sin(2 * Math.PI * i / corners);
        }
        surface.polygon(xs, ys, corners, color, 1);
    }

    private Box box(Readout readout, Frame frame, double at, double width, double height) {
        double row = ROW * text;
        int fitting = (int) Math.floor((LARGEST_SHARE * height - text) / row) - 1;
        int all = readout.rows().size();
        int rows = fitting >= all ? all : Math.max(0, fitting - 1);
        Columns columns = columns(readout, rows, width);
        double boxWidth = Math.min(columns.width(), width - 2);
        double boxHeight = text + row * (rows + (rows < all ? 2 : 1));
        boolean toTheLeft = at > (frame.left() + frame.right()) / 2;
        double x = toTheLeft ? at - boxWidth - 0.9 * font : at + 0.9 * font;
        double left = Math.max(1, Math.min(x, width - boxWidth - 1));
        double top = Math.max(1, Math.min(frame.top() + 0.3 * font, height - boxHeight - 1));
        return new Box(Math.round(left), Math.round(top), Math.ceil(boxWidth), Math.ceil(boxHeight), rows);
    }

    /** Widths of the columns of the box; the band is left out where it would cover half of the chart. */
    private record Columns(double name, double value, double band, double width) {}

    private Columns columns(Readout readout, int rows, double room) {
        double name = 0;
        double value = 0;
        double band = 0;
        for (Readout.Row row : readout.rows().subList(0, rows)) {
            name = Math.max(name, surface.textWidth(row.entry().name(), text, false));
            value = Math.max(value, surface.textWidth(row.value(), text, true));
            band = Math.max(band, surface.textWidth(row.band(), text, false));
        }
        double narrow = 1.4 * text + LegendPainter.sampleWidth(text) + 0.5 * text + name + text + value;
        double wide = band > 0 ? narrow + 0.8 * text + band : narrow;
        double header = surface.textWidth(readout.header(), text, true) + 1.4 * text;
        boolean banded = wide <= 0.55 * room;
        return new Columns(name, value, banded ? band : 0, Math.max(header, banded ? wide : narrow));
    }

    private void box(Readout readout, Box box, double room) {
        surface.rectangle(box.x(), box.y(), box.width(), box.height(), theme.muted(), 0.6);
        surface.rectangle(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, theme.background(), 1);
        Columns columns = columns(readout, box.rows(), room);
        double left = box.x() + 0.7 * text;
        double base = box.y() + 1.45 * text;
        surface.text(readout.header(), left, base, new Lettering(theme.text(), text, true, Anchor.START));
        LegendPainter samples = new LegendPainter(surface, theme, text);
        double names = left + LegendPainter.sampleWidth(text) + 0.5 * text;
        double values = names + columns.name() + text + columns.value();
        for (Readout.Row row : readout.rows().subList(0, box.rows())) {
            base += ROW * text;
            samples.sample(row.entry(), left, base - 0.35 * text);
            surface.text(row.entry().name(), names, base, new Lettering(theme.text(), text, false, Anchor.START));
            surface.text(row.value(), values, base, new Lettering(theme.text(), text, true, Anchor.END));
            if (columns.band() > 0) {
                Lettering band = new Lettering(theme.muted(), text, false, Anchor.END);
                surface.text(row.band(), values + 0.8 * text + columns.band(), base, band);
            }
        }
        int more = readout.rows().size() - box.rows();
        if (more > 0) {
            String note = "and " + Numbers.plain(more) + " more";
            surface.text(note, left, base + ROW * text, new Lettering(theme.muted(), text, false, Anchor.START));
        }
    }
}
