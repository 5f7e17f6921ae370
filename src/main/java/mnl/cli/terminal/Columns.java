package mnl.cli.terminal;

import java.util.List;

/**
 * Lines of cells in columns, each line with a line break at its end. A minus is the hyphen that programs read as one, for
 * numbers are copied out of terminals.
 */
public final class Columns {
    /** Below it every whole number is one exactly. */
    private static final double WHOLE = 1L << 53;

    private static final String GAP = "  ";

    private Columns() {}

    /** A number without needless zeros. */
    public static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    /** The first column to the left, the others to the right. */
    public static String render(List<List<String>> lines) {
        return render(lines, 1);
    }

    /**
     * As many columns as given to the left, the others to the right.
     *
     * @param lines they may be short
     */
    public static String render(List<List<String>> lines, int left) {
        int[] widths = new int[lines.stream().mapToInt(List::size).max().orElse(0)];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String padding = " ".repeat(widths[i] - line.get(i).length());
                row.append(i == 0 ? "" : GAP).append(i < left ? line.get(i) + padding : padding + line.get(i));
            }
            text.append(row.toString().replace('−', '-').stripTrailing()).append(System.lineSeparator());
        }
        return text.toString();
    }
}
