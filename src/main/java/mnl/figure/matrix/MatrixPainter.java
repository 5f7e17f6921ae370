package mnl.figure.matrix;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.ScalePainter;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.surface.Fit;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;

/** Draws a {@link MatrixFigure}: coloured cells, a hatched diagonal, and the values where cells are large enough. */
public final class MatrixPainter {
    private static final String DARK_INK = "#101418";
    private static final String LIGHT_INK = "#ffffff";

    /** Draws on this many pixels and returns where things ended up. */
    public MatrixLayout paint(
            Surface surface, MatrixFigure figure, FigureOptions options, double width, double height) {
        MatrixLayout layout = MatrixLayout.of(surface, figure, options, width, height);
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        if (options.title()) {
            AxesPainter axes = new AxesPainter(surface, options.theme(), options.fontSize());
            axes.title(figure.title(), 1.8 * options.fontSize(), width);
        }
        int decimals = decimals(surface, layout, options.fontSize());
        for (int row = 0; row < figure.rows(); row++) {
            for (int column = 0; column < figure.columns(); column++) {
                cell(surface, layout, options, row, column, decimals);
            }
        }
        labels(surface, layout, options);
        return layout;
    }

    /** Like {@link #paint}, with the scale of the colours on the right where the options ask for a legend. */
    public MatrixLayout paintWithScale(
            Surface surface, MatrixFigure figure, FigureOptions options, double width, double height) {
        ScalePainter scale = new ScalePainter(surface, options.theme(), options.fontSize());
        double room = options.legend() ? scale.standingWidth(figure.range()) : 0;
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        MatrixLayout layout = paint(surface, figure, options, width - room, height);
        if (options.legend() && !figure.isEmpty()) {
            Frame cells = layout.frame();
            double left = cells.right() + 1.2 * options.fontSize();
            scale.standing(figure.colors(), figure.range(), new Frame(left, cells.top(), width, cells.bottom()));
        }
        return layout;
    }

    private static void cell(
            Surface surface, MatrixLayout layout, FigureOptions options, int row, int column, int decimals) {
        MatrixFigure figure = layout.figure();
        double gap = layout.cellWidth() >= 12 ? 1 : 0;
        double x = layout.cellLeft(column);
        double y = layout.cellTop(row);
        double width = layout.cellWidth() - gap;
        double height = layout.cellHeight() - gap;
        double value = figure.values()[row][column];
        if (figure.isHatched(row, column)) {
            hatch(surface, options.theme(), x, y, width, height);
            if (figure.decimals() >= 0 && decimals >= 0) {
                onHatch(surface, options, layout, value, x + width / 2, y + height / 2);
            }
        } else if (Double.isFinite(value)) {
            Rgb color = figure.colorOf(value);
            surface.rectangle(x, y, width, height, color.hex(), 1);
            if (decimals >= 0) {
                number(surface, options, layout, value, decimals, x + width / 2, y + height / 2);
            }
        } else {
            surface.rectangle(x, y, width, height, options.theme().grid(), 0.45);
        }
    }

    private static void number(
            Surface surface,
            FigureOptions options,
            MatrixLayout layout,
            double value,
            int decimals,
            double x,
            double y) {
        MatrixFigure figure = layout.figure();
        Rgb color = figure.colorOf(value);
        Rgb light = Rgb.parse(LIGHT_INK);
        boolean useLight = color.contrast(light) >= color.contrast(Rgb.parse(DARK_INK));
        double size = numberSize(layout, options.fontSize());
        Lettering lettering = new Lettering(useLight ? LIGHT_INK : DARK_INK, size, false, Anchor.MIDDLE);
        surface.text(text(figure, value, decimals), x, y + 0.35 * size, lettering);
    }

    /** Where the decimals are given, numbers grow with their cells. */
    private static double numberSize(MatrixLayout layout, double font) {
        double usual = 0.85 * font;
        return layout.figure().decimals() < 0
                ? usual
                : Math.max(usual, Math.min(0.2 * layout.cellHeight(), 1.6 * font));
    }

    /** The number of a hatched cell, on a patch without hatching. */
    private static void onHatch(
            Surface surface, FigureOptions options, MatrixLayout layout, double value, double x, double y) {
        double size = numberSize(layout, options.fontSize());
        String text = text(layout.figure(), value, layout.figure().decimals());
        double half = 0.5 * surface.textWidth(text, size, false) + 0.2 * size;
        surface.rectangle(
                x - half, y - 0.7 * size, 2 * half, 1.4 * size, options.theme().background(), 0.9);
        surface.text(text, x, y + 0.35 * size, new Lettering(options.theme().text(), size, false, Anchor.MIDDLE));
    }

    private static String text(MatrixFigure figure, double value, int decimals) {
        if (figure.decimals() >= 0) {
            return Numbers.decimals(value, decimals);
        }
        String text = figure.isSigned() ? Numbers.signed(value, decimals) : Numbers.decimals(value, decimals);
        return text.startsWith("0.")
                ? text.substring(1)
                : text.replace("+0.", "+.").replace("−0.", "−.");
    }

    /** As many decimals as fit into every cell, or -1 where numbers would crowd. */
    private static int decimals(Surface surface, MatrixLayout layout, double font) {
        if (layout.figure().decimals() >= 0) {
            return layout.cellHeight() >= 1.1 * font ? layout.figure().decimals() : -1;
        }
        for (int decimals = 3; decimals >= 1; decimals--) {
            String widest = text(layout.figure(), layout.figure().isSigned() ? -0.888888 : 0.888888, decimals);
            if (layout.cellHeight() >= 1.4 * font
                    && surface.textWidth(widest, 0.85 * font, false) <= 0.82 * layout.cellWidth()) {
                return decimals;
            }
        }
        return -1;
    }

    private static void hatch(Surface surface, FigureTheme theme, double x, double y, double width, double height) {
        surface.rectangle(x, y, width, height, theme.grid(), 0.35);
        double distance = Math.max(4, Math.min(width, height) / 5);
        Pen pen = new Pen(theme.muted(), 0.7, 1, LineStyle.SOLID);
        for (double offset = distance; offset < width + height; offset += distance) {
            double fromX = x + Math.max(0, offset - height);
            double fromY = y + Math.min(height, offset);
            double toX = x + Math.min(width, offset);
            double toY = y + Math.max(0, offset - width);
            surface.line(fromX, fromY, toX, toY, pen);
        }
    }

    private static void labels(Surface surface, MatrixLayout layout, FigureOptions options) {
        double font = options.fontSize();
        MatrixFigure figure = layout.figure();
        Frame frame = layout.frame();
        Lettering across = new Lettering(options.theme().muted(), font, false, Anchor.MIDDLE);
        Lettering left = new Lettering(options.theme().muted(), font, false, Anchor.END);
        int rowStep = step(layout.cellHeight(), 1.15 * font);
        double widest = Fit.widest(surface, figure.columnLabels(), font);
        int columnStep = step(layout.cellWidth(), Math.min(widest + 0.4 * font, 6 * font));
        double room = columnStep * layout.cellWidth();
        List<String> rows = figure.rowLabels();
        for (int row = 0; row < rows.size(); row += rowStep) {
            double y = layout.cellTop(row) + layout.cellHeight() / 2 + 0.35 * font;
            String name = Fit.text(surface, rows.get(row), font, false, frame.left() - 2.6 * font);
            surface.text(name, frame.left() - 0.5 * font, y, left);
        }
        for (int column = 0; column < figure.columns(); column += columnStep) {
            String name = Fit.text(surface, figure.columnLabels().get(column), font, false, room);
            double x = layout.cellLeft(column) + layout.cellWidth() / 2;
            surface.text(name, x, frame.bottom() + 1.3 * font, across);
        }
        Lettering title = new Lettering(options.theme().text(), font, false, Anchor.MIDDLE);
        double middle = (frame.left() + frame.right()) / 2;
        surface.text(figure.columnTitle(), middle, frame.bottom() + 2.9 * font, title);
        double rowNames = Fit.widest(surface, rows, font);
        double x = Math.max(1.5 * font, frame.left() - rowNames - 1.1 * font);
        surface.textUpwards(figure.rowTitle(), x, (frame.top() + frame.bottom()) / 2, title);
    }

    private static int step(double cell, double needed) {
        return (int) Math.max(1, Math.ceil(needed / Math.max(0.5, cell)));
    }
}
