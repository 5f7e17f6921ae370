package mnl.figure.region;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;

/** The regions of a panel as one image: the winner's colour, the deeper the clearer it wins. */
final class RegionImage {
    /** More pixels along an edge look the same and take longer than a frame. */
    private static final int MOST_PIXELS = 240;

    /** Colours of each winner: few enough for a palette of a byte a pixel. */
    private static final int STEPS = 64;

    private static final double LEAST_DEPTH = 0.2;
    private static final double MOST_DEPTH = 0.72;
    private static final double OTHER_DEPTH = 0.5;

    /** A lead of this many nats has half of the depth that a lead can have. */
    private static final float HALF_LEAD = 1.5f;

    private final int[] first = new int[STEPS];
    private final int[] second = new int[STEPS];
    private final int[] other = new int[STEPS];

    RegionImage(FigureTheme theme) {
        Rgb background = Rgb.parse(theme.background());
        for (int step = 0; step < STEPS; step++) {
            double depth = LEAST_DEPTH + (MOST_DEPTH - LEAST_DEPTH) * step / (STEPS - 1);
            first[step] = Rgb.parse(RegionFigure.FIRST).over(background, depth).argb();
            second[step] =
                    Rgb.parse(RegionFigure.SECOND).over(background, depth).argb();
            other[step] = Rgb.parse(theme.muted())
                    .over(background, OTHER_DEPTH * depth)
                    .argb();
        }
    }

    void paint(Surface surface, RegionGrid grid, Frame frame) {
        int columns = pixels(frame.width(), surface.density());
        int rows = pixels(frame.height(), surface.density());
        surface.image(image(grid, columns, rows), frame.left(), frame.top(), frame.width(), frame.height());
    }

    private static int pixels(double length, double density) {
        return (int) Math.max(2, Math.min(MOST_PIXELS, Math.floor(length * density)));
    }

    PixelImage image(RegionGrid grid, int columns, int rows) {
        int[] argb = new int[columns * rows];
        int cells = grid.side() - 1;
        int[] lefts = new int[columns];
        float[] rights = new float[columns];
        for (int x = 0; x < columns; x++) {
            float column = (x + 0.5f) / columns * cells;
            lefts[x] = Math.min(cells - 1, (int) column);
            rights[x] = column - lefts[x];
        }
        for (int y = 0; y < rows; y++) {
            float row = (rows - y - 0.5f) / rows * cells;
            int below = Math.min(cells - 1, (int) row);
            for (int x = 0; x < columns; x++) {
                int at = below * grid.side() + lefts[x];
                float ofFirst = grid.mixed(grid.first(), at, rights[x], row - below);
                float ofSecond = grid.mixed(grid.second(), at, rights[x], row - below);
                argb[y * columns + x] = color(ofFirst, ofSecond);
            }
        }
        return new PixelImage(argb, columns, rows);
    }

    private int color(float ofFirst, float ofSecond) {
        float lead = RegionGrid.leadOf(ofFirst, ofSecond);
        int step = Math.min(STEPS - 1, (int) (lead / (lead + HALF_LEAD) * STEPS));
        return switch (RegionGrid.winnerOf(ofFirst, ofSecond)) {
            case FIRST -> first[step];
            case SECOND -> second[step];
            case OTHER -> other[step];
        };
    }
}
