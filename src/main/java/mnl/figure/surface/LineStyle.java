package mnl.figure.surface;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How a line is broken, so that colour never carries the meaning alone.
 *
 * @param pattern lengths of strokes and gaps in turn, in widths of the line; empty for a solid line
 */
public record LineStyle(List<Double> pattern) {
    public static final LineStyle SOLID = of();
    public static final LineStyle DASHED = of(4.5, 2.5);
    public static final LineStyle DOTTED = of(1, 2.2);
    public static final LineStyle DASH_DOT = of(5.5, 2.2, 1, 2.2);
    public static final LineStyle LONG_DASHED = of(11, 3);
    public static final LineStyle DASH_DOT_DOT = of(5.5, 2.2, 1, 2.2, 1, 2.2);
    public static final LineStyle LONG_SHORT = of(11, 2.5, 4, 2.5);

    private static final List<LineStyle> ALL =
            List.of(SOLID, DASHED, DOTTED, DASH_DOT, LONG_DASHED, DASH_DOT_DOT, LONG_SHORT);

    /** Gap after the second of two patterns, in widths of the line: it says which of them is the first. */
    private static final double PAUSE = 6;

    public LineStyle {
        pattern = List.copyOf(pattern);
    }

    private static LineStyle of(double... pattern) {
        return new LineStyle(DoubleStream.of(pattern).boxed().toList());
    }

    /** The plain styles, the solid one first. */
    public static LineStyle[] values() {
        return ALL.toArray(LineStyle[]::new);
    }

    public boolean isSolid() {
        return pattern.isEmpty();
    }

    /** This pattern and another one in turn, with a pause after the two; neither is solid. */
    public LineStyle then(LineStyle next) {
        if (isSolid() || next.isSolid()) {
            throw new IllegalArgumentException("Only broken lines can be put together.");
        }
        return new LineStyle(Stream.of(pattern, next.pattern.subList(0, next.pattern.size() - 1), List.of(PAUSE))
                .flatMap(List::stream)
                .toList());
    }

    /** Lengths of strokes and gaps in turn for a line of this width; empty for a solid line. */
    public double[] dashes(double width) {
        return pattern.stream().mapToDouble(length -> length * width).toArray();
    }
}
