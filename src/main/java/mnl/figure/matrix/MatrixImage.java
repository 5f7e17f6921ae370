package mnl.figure.matrix;

import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;

/**
 * The cells of a large matrix as one image: a pixel for each cell or, where cells are smaller than what can be told apart,
 * a pixel for several, coloured by the mean of their values (a mean of their colours would be on no scale).
 */
final class MatrixImage {
    /** Cells of this size in pixels are set apart by a gap, and are drawn one by one. */
    static final double WITH_GAP = 12;

    /** Fewer cells are drawn one by one. */
    private static final int FEW = 400;

    /** Cells of this size can be hatched. */
    private static final double HATCHED = 4;

    /** So many colours of a scale that two neighbours look the same, and few enough for a palette of a byte a pixel. */
    private static final int STEPS = 250;

    private final MatrixFigure figure;
    private final MatrixBlock block;
    private final int columns;
    private final int rows;
    private final int[] scale = new int[STEPS];
    private final int left;
    private final int unknown;

    private MatrixImage(MatrixLayout layout, double density) {
        this.figure = layout.figure();
        this.block = layout.block();
        Frame frame = layout.frame();
        this.columns = (int) Math.max(1, Math.min(block.columns(), Math.floor(frame.width() * density)));
        this.rows = (int) Math.max(1, Math.min(block.rows(), Math.floor(frame.height() * density)));
        for (int i = 0; i < STEPS; i++) {
            scale[i] = figure.colors().at(i / (STEPS - 1.0)).argb();
        }
        FigureTheme theme = layout.options().theme();
        Rgb background = Rgb.parse(theme.background());
        Rgb grid = Rgb.parse(theme.grid());
        boolean hatched = layout.cellWidth() >= HATCHED;
        this.left = hatched
                ? background.argb()
                : Rgb.parse(theme.muted()).over(background, 0.5).argb();
        this.unknown = grid.over(background, 0.45).argb();
    }

    /** Whether cells are so many and so small that an image looks like them. */
    static boolean suits(MatrixLayout layout) {
        return layout.block().cells() > FEW && layout.cellWidth() < WITH_GAP;
    }

    static void paint(Surface surface, MatrixLayout layout) {
        Frame frame = layout.frame();
        PixelImage image = new MatrixImage(layout, surface.density()).pixels();
        surface.image(image, frame.left(), frame.top(), frame.width(), frame.height());
        MatrixBlock block = layout.block();
        for (int row = block.firstRow();
                layout.cellWidth() >= HATCHED && row < block.firstRow() + block.rows();
                row++) {
            if (block.contains(row, row) && layout.figure().isHatched(row, row)) {
                double x = layout.cellLeft(row);
                double y = layout.cellTop(row);
                MatrixPainter.hatch(surface, layout.options().theme(), x, y, layout.cellWidth(), layout.cellHeight());
            }
        }
    }

    private PixelImage pixels() {
        int[] argb = new int[columns * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                argb[y * columns + x] = pixel(x, y);
            }
        }
        return new PixelImage(argb, columns, rows);
    }

    private int pixel(int x, int y) {
        int toRow = edge(y + 1, rows, block.rows());
        int toColumn = edge(x + 1, columns, block.columns());
        double sum = 0;
        int count = 0;
        boolean hatched = false;
        for (int row = edge(y, rows, block.rows()); row < toRow; row++) {
            for (int column = edge(x, columns, block.columns()); column < toColumn; column++) {
                double value = figure.values()[block.firstRow() + row][block.firstColumn() + column];
                if (figure.isHatched(block.firstRow() + row, block.firstColumn() + column)) {
                    hatched = true;
                } else if (Double.isFinite(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count > 0
                ? scale[(int) Math.round(figure.positionOf(sum / count) * (STEPS - 1))]
                : hatched ? left : unknown;
    }

    /** The first cell of a pixel; each cell belongs to one pixel. */
    private static int edge(int pixel, int pixels, int cells) {
        return (int) ((long) pixel * cells / pixels);
    }
}
