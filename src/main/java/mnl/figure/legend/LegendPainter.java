package mnl.figure.legend;

import mnl.figure.color.FigureTheme;
import mnl.figure.legend.LegendLayout.Place;
import mnl.figure.surface.Marker;
import mnl.figure.surface.MarkerPainter;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws samples and names. */
public final class LegendPainter {
    private static final double ROW = 1.6;

    private final Surface surface;
    private final double fontSize;

    public LegendPainter(Surface surface, double fontSize) {
        this.surface = surface;
        this.fontSize = fontSize;
    }

    /** Draws a legend from its left upper corner. */
    public static void paint(Surface surface, FigureTheme theme, LegendLayout layout, double left, double top) {
        double font = layout.font();
        LegendPainter painter = new LegendPainter(surface, font);
        Lettering lettering = new Lettering(theme.text(), font, false, Anchor.START);
        Lettering remark = new Lettering(theme.muted(), font, false, Anchor.START);
        for (Place place : layout.places()) {
            double middle = top + place.y() + ROW * font / 2;
            painter.sample(place.entry(), left + place.x(), middle);
            double x = left + place.x() + LegendLayout.before(place.entry(), font);
            surface.text(place.name(), x, middle + 0.35 * font, place.entry().isRemark() ? remark : lettering);
        }
        if (layout.places().isEmpty()) {
            surface.text(layout.count(), left, top + (ROW / 2 + 0.35) * font, lettering);
        }
    }

    /** Draws the sample of one entry, from its left end. */
    public void sample(LegendEntry entry, double left, double middle) {
        if (entry.isRemark()) {
            return;
        }
        String color = entry.color();
        double width = sampleWidth(fontSize);
        if (entry.style() == null && entry.marker() != Marker.NONE) {
            MarkerPainter.paint(surface, entry.marker(), color, left + width / 2, middle, 0.5 * fontSize);
            return;
        }
        if (entry.style() == null) {
            double side = 0.85 * fontSize;
            surface.rectangle(left + (width - side) / 2, middle - side / 2, side, side, color, 1);
            return;
        }
        surface.line(left, middle, left + width, middle, new Pen(color, 1, lineWidth(fontSize), entry.style()));
        MarkerPainter.paint(surface, entry.marker(), color, left + width / 2, middle, 0.3 * fontSize);
    }

    /** Room for a sample, wide enough to tell line styles apart. */
    public static double sampleWidth(double fontSize) {
        return 2.4 * fontSize;
    }

    public static double lineWidth(double fontSize) {
        return Math.max(1.5, 0.15 * fontSize);
    }
}
