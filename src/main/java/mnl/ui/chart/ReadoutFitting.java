package mnl.ui.chart;

import java.util.function.Function;
import mnl.figure.legend.LegendPainter;
import mnl.figure.line.Readout;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Arranges the rows of a {@link Readout} so that every one of them is seen: bands go first where there is no room, then rows
 * stand in several columns, then names are cut, then the type becomes smaller.
 */
final class ReadoutFitting {
    private static final double USUAL_TEXT = 0.92;
    private static final double SMALLEST_TEXT = 9;
    private static final double SMALLER = 0.92;

    /** How much of the chart one column, and several, may cover. */
    private static final double ONE = 0.55;

    private static final double SEVERAL = 0.96;
    private static final double HIGHEST = 0.96;

    /** Shortest names that still tell curves apart, in sizes of type. */
    private static final double SHORT_NAME = 6;

    private final Surface surface;
    private final double font;
    private final double width;
    private final double height;

    /**
     * @param font size of the figure's type
     * @param width room in pixels
     * @param height room in pixels
     */
    ReadoutFitting(Surface surface, double font, double width, double height) {
        this.surface = surface;
        this.font = font;
        this.width = width;
        this.height = height;
    }

    /** The first arrangement that fits, at no place yet. */
    ReadoutBox fit(Readout readout) {
        double text = Math.max(SMALLEST_TEXT, USUAL_TEXT * font);
        while (true) {
            ReadoutBox.Widths whole = widths(readout, text);
            double header = surface.textWidth(readout.header(), text, true);
            for (ReadoutBox.Widths widths :
                    new ReadoutBox.Widths[] {whole, without(whole), cut(without(whole), text)}) {
                ReadoutBox box = columns(readout, widths, text, header);
                if (box != null && (box.columns() == 1 || widths.band() == 0)) {
                    return box;
                }
            }
            if (text <= SMALLEST_TEXT) {
                return squeezed(readout, whole, text, header);
            }
            text = Math.max(SMALLEST_TEXT, SMALLER * text);
        }
    }

    private @Nullable ReadoutBox columns(Readout readout, ReadoutBox.Widths widths, double text, double header) {
        int all = Math.max(1, readout.rows().size());
        for (int columns = 1; columns <= all; columns++) {
            ReadoutBox box =
                    new ReadoutBox(0, 0, text, columns, (all + columns - 1) / columns, widths, heads(readout), header);
            double room = (columns == 1 ? ONE : SEVERAL) * width;
            double content = columns * widths.total(text);
            if (content > room) {
                return null;
            }
            if (box.height() <= HIGHEST * height && box.width() <= SEVERAL * width) {
                return box;
            }
        }
        return null;
    }

    /** As many columns as are needed; names are what is left beside the values. */
    private ReadoutBox squeezed(Readout readout, ReadoutBox.Widths whole, double text, double header) {
        int all = Math.max(1, readout.rows().size());
        int fitting =
                Math.max(1, (int) Math.floor((HIGHEST * height - text) / (ReadoutBox.ROW * text)) - heads(readout));
        int columns = (all + fitting - 1) / fitting;
        double room = (width - 2 - 2 * text) / columns - ReadoutBox.COLUMN_GAP * text;
        ReadoutBox.Widths bare = new ReadoutBox.Widths(whole.sample(), 0, whole.value(), whole.mean(), whole.note(), 0);
        double name = Math.max(0, Math.min(whole.name(), room - bare.total(text) - 0.5 * text));
        ReadoutBox.Widths widths =
                new ReadoutBox.Widths(whole.sample(), name, whole.value(), whole.mean(), whole.note(), 0);
        return new ReadoutBox(
                0,
                0,
                text,
                columns,
                (all + columns - 1) / columns,
                widths,
                heads(readout),
                Math.min(header, width - 2 - 2 * text));
    }

    /** The abscissa, and where curves are smoothed what the values are. */
    private static int heads(Readout readout) {
        return readout.smoothed() ? 2 : 1;
    }

    private static ReadoutBox.Widths without(ReadoutBox.Widths whole) {
        return new ReadoutBox.Widths(whole.sample(), whole.name(), whole.value(), whole.mean(), whole.note(), 0);
    }

    private static ReadoutBox.Widths cut(ReadoutBox.Widths widths, double text) {
        double name = Math.min(widths.name(), SHORT_NAME * text);
        return new ReadoutBox.Widths(widths.sample(), name, widths.value(), widths.mean(), widths.note(), 0);
    }

    private ReadoutBox.Widths widths(Readout readout, double text) {
        double heading = readout.smoothed() ? surface.textWidth(ReadoutPainter.SMOOTHED, text, false) : 0;
        double measured = readout.smoothed() ? surface.textWidth(ReadoutPainter.MEASURED, text, false) : 0;
        return new ReadoutBox.Widths(
                LegendPainter.sampleWidth(text),
                widest(readout, row -> row.entry().name(), text, false),
                Math.max(measured, widest(readout, Readout.Row::value, text, true)),
                Math.max(heading, widest(readout, Readout.Row::mean, text, true)),
                widest(readout, Readout.Row::note, text, false),
                widest(readout, Readout.Row::band, text, false));
    }

    private double widest(Readout readout, Function<Readout.Row, String> part, double text, boolean bold) {
        double widest = 0;
        for (Readout.Row row : readout.rows()) {
            String said = part.apply(row);
            widest = said.isEmpty() ? widest : Math.max(widest, surface.textWidth(said, text, bold));
        }
        return widest;
    }
}
