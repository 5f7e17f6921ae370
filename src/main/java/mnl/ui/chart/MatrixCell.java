package mnl.ui.chart;

/**
 * One cell of a heatmap.
 *
 * @param row counted from 0 at the top
 * @param column counted from 0 on the left
 * @param value what the cell holds; NaN where nothing is known
 */
public record MatrixCell(int row, int column, double value) {}
