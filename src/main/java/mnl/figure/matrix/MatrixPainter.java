package mnl.figure.matrix;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.ScalePainter;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;

/** Draws a {@link MatrixFigure}: coloured cells, a hatched diagonal, and the values where cells are large enough. */
public final class MatrixPainter {
    private static final String DARK_INK = "#101418";
    private static final String LIGHT_INK = "#ffffff";

    /** Draws on this many pixels and returns where things ended up. */
    public MatrixLayout paint(Surface surface, MatrixFigure figure, FigureOptions wanted, double width, double height) {
        surface.rectangle(0, 0, width, height, wanted.theme().background(), 1);
        return onBackground(surface, figure, wanted, width, height);
    }

    private static MatrixLayout onBackground(
            Surface surface, MatrixFigure figure, FigureOptions wanted, double width, double height) {
        MatrixLayout layout = MatrixLayout.of(surface, figure, wanted, width, height);
        FigureOptions options = layout.options();
        if (options.title()) {
            AxesPainter axes = new AxesPainter(surface, options.theme(), layout.spacing());
            axes.title(figure.title(), layout.spacing().titleBase(), width);
        }
        if (MatrixImage.suits(layout)) {
            MatrixImage.paint(surface, layout);
        } else {
            cells(surface, layout);
        }
        MatrixNames.paint(surface, layout, width, height);
        return layout;
    }

    /** Like {@link #paint}, with the scale of the colours on the right where the options ask for a legend. */
    public MatrixLayout paintWithScale(
            Surface surface, MatrixFigure figure, FigureOptions options, double width, double height) {
        double room = options.legend()
                ? new ScalePainter(surface, options.theme(), options.fontSize()).standingWidth(figure.range())
                : 0;
        surface.rectangle(0, 0, width, height, options.theme().background(), 1);
        MatrixLayout layout = onBackground(surface, figure, options, width - room, height);
        if (options.legend() && !figure.isEmpty()) {
            Frame cells = layout.frame();
            double font = layout.options().fontSize();
            double left = cells.right() + 1.2 * font;
            new ScalePainter(surface, options.theme(), font)
                    .standing(figure.colors(), figure.range(), new Frame(left, cells.top(), width, cells.bottom()));
        }
        return layout;
    }

    private static void cells(Surface surface, MatrixLayout layout) {
        CellNumbers numbers = CellNumbers.of(surface, layout);
        MatrixBlock block = layout.block();
        for (int row = block.firstRow(); row < block.firstRow() + block.rows(); row++) {
            for (int column = block.firstColumn(); column < block.firstColumn() + block.columns(); column++) {
                cell(surface, layout, row, column, numbers);
            }
        }
    }

    private static void cell(Surface surface, MatrixLayout layout, int row, int column, CellNumbers numbers) {
        MatrixFigure figure = layout.figure();
        FigureTheme theme = layout.options().theme();
        double gap = layout.cellWidth() >= MatrixImage.WITH_GAP ? 1 : 0;
        double x = layout.cellLeft(column);
        double y = layout.cellTop(row);
        double width = layout.cellWidth() - gap;
        double height = layout.cellHeight() - gap;
        double value = figure.values()[row][column];
        if (figure.isHatched(row, column)) {
            hatch(surface, theme, x, y, width, height);
            if (figure.decimals() >= 0 && numbers.shown()) {
                onHatch(surface, theme, figure, value, numbers, x + width / 2, y + height / 2);
            }
        } else if (Double.isFinite(value)) {
            surface.rectangle(x, y, width, height, figure.colorOf(value).hex(), 1);
            if (numbers.shown()) {
                number(surface, figure, value, numbers, x + width / 2, y + height / 2);
            }
        } else {
            surface.rectangle(x, y, width, height, theme.grid(), 0.45);
        }
    }

    private static void number(
            Surface surface, MatrixFigure figure, double value, CellNumbers numbers, double x, double y) {
        Rgb color = figure.colorOf(value);
        Rgb light = Rgb.parse(LIGHT_INK);
        boolean useLight = color.contrast(light) >= color.contrast(Rgb.parse(DARK_INK));
        double size = numbers.size();
        Lettering lettering = new Lettering(useLight ? LIGHT_INK : DARK_INK, size, false, Anchor.MIDDLE);
        surface.text(numbers.text(figure, value), x, y + 0.35 * size, lettering);
    }

    /** The number of a hatched cell, on a patch without hatching. */
    private static void onHatch(
            Surface surface,
            FigureTheme theme,
            MatrixFigure figure,
            double value,
            CellNumbers numbers,
            double x,
            double y) {
        double size = numbers.size();
        String text = numbers.text(figure, value);
        double half = 0.5 * surface.textWidth(text, size, false) + 0.2 * size;
        surface.rectangle(x - half, y - 0.7 * size, 2 * half, 1.4 * size, theme.background(), 0.9);
        surface.text(text, x, y + 0.35 * size, new Lettering(theme.text(), size, false, Anchor.MIDDLE));
    }

    /** Fills a rectangle with slanting lines. */
    public static void hatch(Surface surface, FigureTheme theme, double x, double y, double width, double height) {
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
}
