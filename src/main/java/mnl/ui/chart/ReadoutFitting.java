package mnl.ui.chart;

import java.util.function.Function;
import java.util.stream.DoubleStream;
import mnl.figure.axis.Frame;
import mnl.figure.legend.LegendPainter;
import mnl.figure.line.Readout;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Arranges the rows of a {@link Readout} so that every one of them is seen: bands go first where there is no room, then rows
 * stand in several columns, then the type becomes smaller, then names are cut, and then the box covers the crosshair.
 */
final class ReadoutFitting {
    private static final double USUAL_TEXT = 0.92;
    private static final double SMALLEST_TEXT = 9;
    private static final double SMALLER = 0.92;

    /** How much of a chart's width the box may take with bands. */
    private static final double BANDED = 0.55;

    private static final double WIDEST = 0.96;
    private static final double HIGHEST = 0.96;

    /** Shortest names that still tell curves apart, in sizes of type. */
    private static final double SHORT_NAME = 6;

    private final Surface surface;
    private final double font;
    private final double width;
    private final double height;
    private final double side;
    private final double forBands;

    private ReadoutFitting(Surface surface, double font, double width, double height, double side, double forBands) {
        this.surface = surface;
        this.font = font;
        this.width = width;
        this.height = height;
        this.side = side;
        this.forBands = forBands;
    }

    /**
     * Over the chart, whose curves bands must leave free.
     *
     * @param font size of the figure's type
     * @param width of the chart in pixels
     * @param height of the chart
     * @param side room beside the crosshair
     */
    static ReadoutFitting over(Surface surface, double font, double width, double height, double side) {
        return new ReadoutFitting(surface, font, width, height, side, Math.min(side, BANDED * width));
    }

    /**
     * In a room beside the chart.
     *
     * @param font size of the figure's type
     */
    static ReadoutFitting in(Frame room, Surface surface, double font) {
        return new ReadoutFitting(surface, font, room.width(), room.height(), room.width(), room.width());
    }

    /** The first arrangement that fits, at no place yet: beside the crosshair, and else over all of the chart. */
    ReadoutBox fit(Readout readout) {
        for (double text : sizes(font)) {
            ReadoutBox box = whole(readout, text);
            if (box != null) {
                return box;
            }
        }
        ReadoutBox cut = cut(readout);
        ReadoutBox over = cut != null ? cut : fit(readout, SMALLEST_TEXT, WIDEST * width);
        return over != null ? over : squeezed(readout);
    }

    /** With whole names in type of a size, or null. */
    @Nullable
    ReadoutBox whole(Readout readout, double text) {
        return fit(readout, text, side);
    }

    /** From the usual size to the smallest that can be read. */
    static double[] sizes(double font) {
        double usual = Math.max(SMALLEST_TEXT, USUAL_TEXT * font);
        return DoubleStream.concat(
                        DoubleStream.iterate(usual, text -> text > SMALLEST_TEXT, text -> SMALLER * text),
                        DoubleStream.of(SMALLEST_TEXT))
                .toArray();
    }

    private @Nullable ReadoutBox fit(Readout readout, double text, double room) {
        ReadoutBox.Widths whole = widths(readout, text);
        ReadoutBox banded = columns(readout, whole, text, Math.min(room, forBands));
        return banded != null && banded.columns() == 1 ? banded : columns(readout, without(whole), text, room);
    }

    private double header(Readout readout, double text) {
        return surface.textWidth(readout.header(), text, true);
    }

    private @Nullable ReadoutBox columns(Readout readout, ReadoutBox.Widths widths, double text, double room) {
        int all = Math.max(1, readout.rows().size());
        double header = header(readout, text);
        for (int columns = 1; columns <= all; columns++) {
            int rows = (all + columns - 1) / columns;
            ReadoutBox box = new ReadoutBox(0, 0, text, columns, rows, widths, heads(readout), header);
            if (box.width() > room) {
                return null;
            }
            if (box.height() <= HIGHEST * height) {
                return box;
            }
        }
        return null;
    }

    /** As many columns as are needed and fit; names are what is left beside the values. */
    ReadoutBox squeezed(Readout readout) {
        double text = SMALLEST_TEXT;
        ReadoutBox.Widths whole = widths(readout, text);
        ReadoutBox.Widths bare = new ReadoutBox.Widths(whole.sample(), 0, whole.value(), whole.mean(), whole.note(), 0);
        double gap = ReadoutBox.COLUMN_GAP * text;
        double room = width - 2 - 2 * text;
        int all = Math.max(1, readout.rows().size());
        int fitting =
                Math.max(1, (int) Math.floor((HIGHEST * height - text) / (ReadoutBox.ROW * text)) - heads(readout));
        int most = Math.max(1, (int) Math.floor((room + gap) / (bare.total(text) + gap)));
        int columns = Math.min(most, (all + fitting - 1) / fitting);
        double name = Math.max(0, Math.min(whole.name(), room / columns - gap - bare.total(text) - 0.5 * text));
        ReadoutBox.Widths widths =
                new ReadoutBox.Widths(whole.sample(), name, whole.value(), whole.mean(), whole.note(), 0);
        int rows = Math.min(fitting, (all + columns - 1) / columns);
        return new ReadoutBox(0, 0, text, columns, rows, widths, heads(readout), Math.min(header(readout, text), room));
    }

    /** The abscissa, and where curves are smoothed what the values are. */
    private static int heads(Readout readout) {
        return readout.smoothed() ? 2 : 1;
    }

    private static ReadoutBox.Widths without(ReadoutBox.Widths whole) {
        return new ReadoutBox.Widths(whole.sample(), whole.name(), whole.value(), whole.mean(), whole.note(), 0);
    }

    /** In the smallest type with names as long as there is room for them; null where they would be too short. */
    @Nullable
    ReadoutBox cut(Readout readout) {
        double text = SMALLEST_TEXT;
        ReadoutBox.Widths whole = widths(readout, text);
        for (double name = whole.name(); name >= SHORT_NAME * text; name -= text / 2) {
            ReadoutBox.Widths shorter =
                    new ReadoutBox.Widths(whole.sample(), name, whole.value(), whole.mean(), whole.note(), 0);
            ReadoutBox box = columns(readout, shorter, text, side);
            if (box != null) {
                return box;
            }
        }
        return null;
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
