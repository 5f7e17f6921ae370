package mnl.figure.matrix;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** Writes the names of rows and columns, every so many where all would crowd, and what they are of. */
final class MatrixNames {
    /** Names of columns have at least this room, in units of the font size; more of them are left out where it is less. */
    private static final double COLUMN_ROOM = 6;

    private static final double SPACE = 0.4;

    /** Shorter steps are as they are. */
    private static final int MOST_UNROUNDED = 5;

    private MatrixNames() {}

    static void paint(Surface surface, MatrixLayout layout, double width, double height) {
        rows(surface, layout);
        columns(surface, layout, width);
        titles(surface, layout, width, height);
    }

    private static void rows(Surface surface, MatrixLayout layout) {
        FigureOptions options = layout.options();
        double font = options.fontSize();
        Lettering lettering = new Lettering(options.theme().muted(), font, false, Anchor.END);
        List<String> rows = layout.rowLabels();
        double lowest = layout.frame().bottom() + 0.2 * font;
        for (int row = 0; row < rows.size(); row += step(layout.cellHeight(), 1.15 * font)) {
            double y = layout.frame().top() + (row + 0.5) * layout.cellHeight() + 0.35 * font;
            if (row > 0 && y > lowest) {
                break;
            }
            FittedText name = Fit.name(surface, rows.get(row), font, false, layout.rowNames());
            surface.text(name, layout.frame().left() - 0.5 * font, y, lettering);
        }
    }

    private static void columns(Surface surface, MatrixLayout layout, double width) {
        FigureOptions options = layout.options();
        double font = options.fontSize();
        Lettering lettering = new Lettering(options.theme().muted(), font, false, Anchor.MIDDLE);
        List<String> columns = layout.columnLabels();
        double widest = Fit.widest(surface, columns, font);
        int step = step(layout.cellWidth(), Math.min(widest + SPACE * font, COLUMN_ROOM * font));
        for (int column = 0; column < columns.size(); column += step) {
            double x = layout.frame().left() + (column + 0.5) * layout.cellWidth();
            double room = Math.min(step * layout.cellWidth() - SPACE * font, 2 * Math.min(x, width - x));
            FittedText name = Fit.name(surface, columns.get(column), font, false, room);
            double base = layout.frame().bottom() + layout.spacing().tickBase() - 0.1 * font;
            surface.text(name, x, base, lettering);
        }
    }

    private static void titles(Surface surface, MatrixLayout layout, double width, double height) {
        FigureOptions options = layout.options();
        double font = options.fontSize();
        Frame frame = layout.frame();
        Lettering lettering = new Lettering(options.theme().text(), font, false, Anchor.MIDDLE);
        double across = (frame.left() + frame.right()) / 2;
        double room = 2 * Math.min(across, width - across) - SPACE * font;
        FittedText below = Fit.name(surface, layout.figure().columnTitle(), font, false, room);
        double base =
                frame.bottom() + layout.spacing().tickRow() + layout.spacing().nameRow() - 0.35 * font;
        surface.text(below, across, base, lettering);
        double down = (frame.top() + frame.bottom()) / 2;
        double tall = Math.min(frame.height() + 0.4 * font, 2 * Math.min(down, height - down) - SPACE * font);
        FittedText left = Fit.name(surface, layout.figure().rowTitle(), font, false, tall);
        surface.textUpwards(left, frame.left() - layout.rowNames() - 1.1 * font, down, lettering);
    }

    private static int step(double cell, double needed) {
        return round((int) Math.max(1, Math.ceil(needed / cell)));
    }

    /** The next of 10, 20, 50, 100, 200 and so on: classes are often called by their numbers. */
    private static int round(int least) {
        if (least <= MOST_UNROUNDED) {
            return least;
        }
        int step = 10;
        for (int i = 0; step < least; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : 2 * step;
        }
        return step;
    }
}
