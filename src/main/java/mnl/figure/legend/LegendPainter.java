package mnl.figure.legend;

import java.util.List;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.Marker;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws samples and names in rows that wrap. */
public final class LegendPainter {
    private final Surface surface;
    private final FigureTheme theme;
    private final double fontSize;

    public LegendPainter(Surface surface, FigureTheme theme, double fontSize) {
        this.surface = surface;
        this.theme = theme;
        this.fontSize = fontSize;
    }

    /** Height that {@link #paint} takes in pixels. */
    public double height(List<LegendEntry> entries, double width) {
        return walk(entries, 0, 0, width, false);
    }

    /** Draws into this width and returns the height taken. */
    public double paint(List<LegendEntry> entries, double left, double top, double width) {
        return walk(entries, left, top, width, true);
    }

    private double walk(List<LegendEntry> entries, double left, double top, double width, boolean draw) {
        if (entries.isEmpty()) {
            return 0;
        }
        double row = 1.6 * fontSize;
        double sample = sampleWidth(fontSize);
        double x = left;
        double y = top;
        for (LegendEntry entry : entries) {
            double taken = sample + 0.5 * fontSize + surface.textWidth(entry.name(), fontSize, false);
            if (x > left && x + taken > left + width) {
                x = left;
                y += row;
            }
            if (draw) {
                sample(entry, x, y + row / 2);
                Lettering lettering = new Lettering(theme.text(), fontSize, false, Anchor.START);
                surface.text(entry.name(), x + sample + 0.5 * fontSize, y + row / 2 + 0.35 * fontSize, lettering);
            }
            x += taken + 1.4 * fontSize;
        }
        return y + row - top;
    }

    /** Draws the sample of one entry, from its left end. */
    public void sample(LegendEntry entry, double left, double middle) {
        double width = sampleWidth(fontSize);
        if (entry.style() == null && entry.marker() != Marker.NONE) {
            MarkerPainter.paint(surface, entry.marker(), entry.color(), left + width / 2, middle, 0.5 * fontSize);
            return;
        }
        if (entry.style() == null) {
            double side = 0.85 * fontSize;
            surface.rectangle(left + (width - side) / 2, middle - side / 2, side, side, entry.color(), 1);
            return;
        }
        surface.line(left, middle, left + width, middle, new Pen(entry.color(), 1, lineWidth(fontSize), entry.style()));
        MarkerPainter.paint(surface, entry.marker(), entry.color(), left + width / 2, middle, 0.3 * fontSize);
    }

    /** Room for a sample, wide enough to tell line styles apart. */
    public static double sampleWidth(double fontSize) {
        return 2.4 * fontSize;
    }

    public static double lineWidth(double fontSize) {
        return Math.max(1.5, 0.15 * fontSize);
    }
}
