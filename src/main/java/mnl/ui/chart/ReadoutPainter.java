package mnl.ui.chart;

import java.util.List;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.LegendPainter;
import mnl.figure.line.Readout;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.words.Texts;

/** Draws the box with the values of a crosshair. */
final class ReadoutPainter {
    /** What stands above the values where curves are smoothed. */
    static final String MEASURED = Texts.of("chart.readout-painter.raw");

    static final String SMOOTHED = Texts.of("chart.readout-painter.smoothed");

    private final Surface surface;
    private final FigureTheme theme;

    ReadoutPainter(Surface surface, FigureTheme theme) {
        this.surface = surface;
        this.theme = theme;
    }

    void paint(Readout readout, ReadoutBox box) {
        surface.rectangle(box.x(), box.y(), box.width(), box.height(), theme.muted(), 0.6);
        surface.rectangle(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, theme.background(), 1);
        double text = box.text();
        double left = box.x() + box.padding();
        double top = box.y() + 1.45 * text;
        String header = Fit.text(surface, header(readout, box), text, true, box.width() - 2 * box.padding());
        surface.text(header, left, top, new Lettering(theme.text(), text, true, Anchor.START));
        double column = box.widths().total(text) + ReadoutBox.COLUMN_GAP * text;
        for (int c = 0; c < box.columns(); c++) {
            double start = left + c * column;
            if (readout.smoothed()) {
                headings(box, start, top + ReadoutBox.ROW * text);
            }
            int from = c * box.rows();
            int to = Math.min(readout.rows().size(), from + box.rows());
            for (int i = from; i < to; i++) {
                row(readout.rows().get(i), box, start, top + (i - from + box.heads()) * ReadoutBox.ROW * text);
            }
        }
    }

    /** The abscissa; where even the smallest rows are too many, how many there are. */
    private static String header(Readout readout, ReadoutBox box) {
        int all = readout.rows().size();
        int shown = box.columns() * box.rows();
        return shown >= all
                ? readout.header()
                : Texts.of("chart.readout-painter.first-of-lines", readout.header(), shown, all);
    }

    private void headings(ReadoutBox box, double start, double base) {
        ReadoutBox.Widths widths = box.widths();
        double values = start + values(widths, box.text());
        double means = values + 0.8 * box.text() + widths.mean();
        Lettering muted = new Lettering(theme.muted(), box.text(), false, Anchor.END);
        surface.text(MEASURED, values, base, muted);
        surface.text(SMOOTHED, means, base, muted);
    }

    /** Where the values end, from the start of a row. */
    private static double values(ReadoutBox.Widths widths, double text) {
        return new ReadoutBox.Widths(widths.sample(), widths.name(), widths.value(), 0, 0, 0).total(text);
    }

    private void row(Readout.Row row, ReadoutBox box, double start, double base) {
        double text = box.text();
        ReadoutBox.Widths widths = box.widths();
        new LegendPainter(surface, text).sample(row.entry(), start, base - 0.35 * text);
        double names = start + widths.sample() + 0.5 * text;
        FittedText name = Fit.name(surface, row.entry().name(), text, false, widths.name());
        surface.text(name, names, base, new Lettering(theme.text(), text, false, Anchor.START));
        double end = start + values(widths, text);
        surface.text(row.value(), end, base, new Lettering(theme.text(), text, true, Anchor.END));
        for (Part part :
                List.of(new Part(row.mean(), widths.mean(), true), new Part(row.band(), widths.band(), false))) {
            if (part.width() > 0) {
                end += 0.8 * text + part.width();
                String color = part.bold() ? theme.text() : theme.muted();
                surface.text(part.text(), end, base, new Lettering(color, text, part.bold(), Anchor.END));
            }
        }
        if (widths.note() > 0) {
            surface.text(row.note(), end + 0.8 * text, base, new Lettering(theme.muted(), text, false, Anchor.START));
        }
    }

    private record Part(String text, double width, boolean bold) {}
}
