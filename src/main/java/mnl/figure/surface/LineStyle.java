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
    public static final LineStyle SOLID = broken();
    public static final LineStyle DASHED = broken(4.5, 2.5);
    public static final LineStyle DOTTED = broken(1, 2.2);
    public static final LineStyle DASH_DOT = broken(5.5, 2.2, 1, 2.2);
    public static final LineStyle LONG_DASHED = broken(11, 3);
    public static final LineStyle DASH_DOT_DOT = broken(5.5, 2.2, 1, 2.2, 1, 2.2);
    public static final LineStyle LONG_SHORT = broken(11, 2.5, 4, 2.5);

    private static final List<LineStyle> ALL =
            List.of(SOLID, DASHED, DOTTED, DASH_DOT, LONG_DASHED, DASH_DOT_DOT, LONG_SHORT);

    /** Gap after the second of two patterns, in widths of the line: it says which of them is the first. */
    private static final double PAUSE = 6;

    public LineStyle {
        pattern = List.copyOf(pattern);
    }

    private static LineStyle broken(double... pattern) {
        return new LineStyle(DoubleStream.of(pattern).boxed().toList());
    }

    /** The plain styles in turn, the solid one first; after the last comes the first again. */
    public static LineStyle of(int index) {
        return ALL.get(index % ALL.size());
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
