package mnl.figure.matrix;

import mnl.figure.surface.Surface;
import mnl.figure.text.Numbers;

/**
 * How the numbers stand in the cells of a matrix, the same for all of them: with as many decimals as fit into every cell,
 * in smaller type where that is not enough, and not at all where they would still cross the borders.
 *
 * @param decimals of every number; -1 for no numbers
 * @param size of the type in pixels
 */
record CellNumbers(int decimals, double size) {
    private static final double LEAST_TYPE = 9;
    private static final double USUAL = 0.85;
    private static final int MOST_DECIMALS = 3;

    /** Share of a cell's width that a number takes at most, and that with the patch under one on hatching. */
    private static final double WIDEST = 0.82;

    private static final double PATCH = 0.4;

    boolean shown() {
        return decimals >= 0;
    }

    static CellNumbers of(Surface surface, MatrixLayout layout) {
        double font = layout.options().fontSize();
        double usual = Math.max(LEAST_TYPE, USUAL * font);
        if (layout.cellHeight() < LEAST_TYPE) {
            return new CellNumbers(-1, usual);
        }
        return layout.figure().decimals() < 0
                ? asManyDecimalsAsFit(surface, layout, usual)
                : given(surface, layout, usual, font);
    }

    private static CellNumbers asManyDecimalsAsFit(Surface surface, MatrixLayout layout, double size) {
        for (int decimals = MOST_DECIMALS; decimals >= 1; decimals--) {
            String widest = text(layout.figure(), layout.figure().isSigned() ? -0.888888 : 0.888888, decimals);
            if (layout.cellHeight() >= 1.6 * size
                    && surface.textWidth(widest, size, false) <= WIDEST * layout.cellWidth()) {
                return new CellNumbers(decimals, size);
            }
        }
        return new CellNumbers(-1, size);
    }

    /** Where the decimals are given, numbers grow with their cells. */
    private static CellNumbers given(Surface surface, MatrixLayout layout, double usual, double font) {
        double grown = Math.max(usual, Math.min(0.2 * layout.cellHeight(), 1.6 * font));
        for (int decimals = layout.figure().decimals(); decimals >= 0; decimals--) {
            for (double size : new double[] {grown, usual, LEAST_TYPE}) {
                double widest = widest(surface, layout, decimals, size) + PATCH * size;
                if (layout.cellHeight() >= 1.5 * size && widest <= layout.cellWidth() - 2) {
                    return new CellNumbers(decimals, size);
                }
            }
        }
        return new CellNumbers(-1, usual);
    }

    private static double widest(Surface surface, MatrixLayout layout, int decimals, double size) {
        MatrixBlock block = layout.block();
        double widest = 0;
        for (int row = block.firstRow(); row < block.firstRow() + block.rows(); row++) {
            for (int column = block.firstColumn(); column < block.firstColumn() + block.columns(); column++) {
                String text = text(layout.figure(), layout.figure().values()[row][column], decimals);
                widest = Math.max(widest, surface.textWidth(text, size, false));
            }
        }
        return widest;
    }

    String text(MatrixFigure figure, double value) {
        return text(figure, value, decimals);
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
}
