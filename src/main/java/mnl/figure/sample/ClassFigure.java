package mnl.figure.sample;

import java.util.Arrays;
import java.util.List;
import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/**
 * Probabilities of every class side by side, with arrows for what pushes their logits up (to the right) or down.
 *
 * @param title what is shown
 * @param classNames one row each
 * @param target row that is marked as y
 * @param runnerUp row that is marked as j
 * @param columns what the probabilities are of, from the left
 */
public record ClassFigure(String title, List<String> classNames, int target, int runnerUp, List<Column> columns)
        implements Drawing {
    static final double HEADER_LINES = 3.1;
    static final double ROW_LINES = 1.3;

    /**
     * One set of probabilities.
     *
     * @param name whose they are
     * @param note what is said below the name
     * @param probabilities one per class
     * @param pushes arrows, drawn one below the other in every row; none for a column without arrows
     */
    public record Column(String name, String note, double[] probabilities, List<Push> pushes) {
        public Column {
            pushes = List.copyOf(pushes);
        }
    }

    /**
     * One kind of arrows.
     *
     * @param name what pushes
     * @param color as #rrggbb; empty for the colour of text
     * @param steps one per class, above 0 where the logit is pushed up
     */
    public record Push(String name, String color, double[] steps) {
        /** Length of the longest arrow. */
        public double longest() {
            return Arrays.stream(steps)
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
        }
    }

    public ClassFigure {
        classNames = List.copyOf(classNames);
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.probabilities().length != classNames.size()) {
                throw new IllegalArgumentException("Column '" + column.name() + "' has " + column.probabilities().length
                        + " probabilities for " + classNames.size() + " classes.");
            }
        }
    }

    /** Length of the longest arrow of all. */
    double longest() {
        return columns.stream()
                .flatMap(column -> column.pushes().stream())
                .mapToDouble(Push::longest)
                .max()
                .orElse(0);
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        new ClassPainter(surface, options, this, width, height).paint();
    }

    @Override
    public double leastHeight(double fontSize) {
        return (HEADER_LINES + ROW_LINES * classNames.size()) * fontSize;
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("class", "role", "column", "probability", "push", "step");
        for (int k = 0; k < classNames.size(); k++) {
            for (Column column : columns) {
                if (column.pushes().isEmpty()) {
                    out.line(classNames.get(k), role(k), column.name(), column.probabilities()[k], "", "");
                }
                for (Push push : column.pushes()) {
                    out.line(
                            classNames.get(k),
                            role(k),
                            column.name(),
                            column.probabilities()[k],
                            push.name(),
                            push.steps()[k]);
                }
            }
        }
        return out.text();
    }

    private String role(int row) {
        return row == target
                ? Texts.of("figure.class-figure.target")
                : row == runnerUp ? Texts.of("figure.class-figure.runner-up") : "";
    }

    @Override
    public String summary() {
        StringBuilder text = new StringBuilder(Texts.of(
                "figure.class-figure.target-fused-runner-up", title, classNames.get(target), classNames.get(runnerUp)));
        for (Column column : columns) {
            text.append(' ')
                    .append(Texts.of(
                            "figure.class-figure.column",
                            column.name(),
                            Numbers.value(column.probabilities()[target], true),
                            Numbers.value(column.probabilities()[runnerUp], true)));
        }
        return text.toString();
    }
}
