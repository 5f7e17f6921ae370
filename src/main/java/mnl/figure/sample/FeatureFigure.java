package mnl.figure.sample;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.PlotShare;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.Ticks;
import mnl.figure.color.ColorMap;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.table.CsvTable;
import mnl.words.Texts;

/**
 * A feature vector as bars around zero.
 *
 * @param title what it is
 * @param unit what the vertical axis counts
 * @param values one bar each
 */
public record FeatureFigure(String title, String unit, float[] values) implements Drawing {
    private static final double SMALLEST_REACH = 4;
    private static final double WIDE = 4;

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        Range range = range();
        FeatureLayout layout = PlotShare.find(
                options.fontSize(),
                false,
                width,
                height,
                (spacing, share) -> FeatureLayout.of(surface, range, unit, options.title(), width, height, spacing),
                FeatureLayout::frame);
        double font = layout.spacing().font();
        Frame frame = layout.frame();
        Scale scale = new Scale(range, false, frame.bottom(), frame.top());
        AxesPainter axes = new AxesPainter(surface, options.theme(), layout.spacing());
        if (options.title()) {
            axes.title(title, layout.spacing().titleBase(), width);
        }
        axes.yAxis(frame, scale, layout.ticks(), unit);
        bars(surface, frame, scale);
        axes.level(frame, scale.position(0));
        Lettering below = new Lettering(options.theme().text(), font, false, Anchor.MIDDLE);
        String name = Fit.text(
                surface, Texts.of("figure.feature-figure.feature-1-to", values.length), font, false, frame.width());
        double base = height - layout.spacing().nameBase();
        surface.text(name, (frame.left() + frame.right()) / 2, base, below);
    }

    /** Where its parts are. */
    private record FeatureLayout(Frame frame, Ticks ticks, Spacing spacing) {
        static FeatureLayout of(
                Surface surface,
                Range range,
                String unit,
                boolean titled,
                double width,
                double height,
                Spacing spacing) {
            double font = spacing.font();
            double top = spacing.pad() + (titled ? spacing.titleRow() : 0) + spacing.aboveFrame();
            double bottom = Math.max(top + 1, height - spacing.pad() - spacing.nameRow());
            int most = (int) Math.max(2, Math.min(7, (bottom - top) / (1.5 * font)));
            Ticks ticks = Ticks.linear(range, most, false).beside(unit);
            double left = spacing.pad()
                    + spacing.nameColumn()
                    + Fit.widest(surface, ticks.labels(), font)
                    + spacing.tickGap();
            double right = Math.max(left + 1, width - spacing.pad());
            return new FeatureLayout(new Frame(left, top, right, bottom), ticks, spacing);
        }
    }

    /** Where there are more features than pixels, a column shows the largest and the smallest of those that share it. */
    private void bars(Surface surface, Frame frame, Scale scale) {
        int columns = (int) Math.max(1, Math.min(values.length, frame.width()));
        double step = frame.width() / columns;
        for (int column = 0; column < columns; column++) {
            float high = 0;
            float low = 0;
            int end = first(column + 1, columns);
            for (int i = first(column, columns); i < end; i++) {
                high = values[i] > high ? values[i] : high;
                low = values[i] < low ? values[i] : low;
            }
            bar(surface, scale, frame.left() + column * step, step, high);
            bar(surface, scale, frame.left() + column * step, step, low);
        }
    }

    private int first(int column, int columns) {
        return (int) ((long) column * values.length / columns);
    }

    private static void bar(Surface surface, Scale scale, double left, double step, float value) {
        if (value == 0) {
            return;
        }
        double gap = step >= WIDE ? 1 : 0;
        double zero = scale.position(0);
        double end = scale.position(value);
        String color = ColorMap.DIVERGING.at(value > 0 ? 0.92 : 0.08).hex();
        surface.rectangle(left, Math.min(zero, end), step - gap, Math.abs(end - zero), color, 1);
    }

    private Range range() {
        double reach = SMALLEST_REACH;
        for (float value : values) {
            reach = Float.isFinite(value) ? Math.max(reach, Math.abs(value)) : reach;
        }
        return new Range(-reach, reach);
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("feature", unit);
        for (int i = 0; i < values.length; i++) {
            out.line(i + 1, values[i]);
        }
        return out.text();
    }

    @Override
    public String summary() {
        return Texts.of("figure.feature-figure.features-in", title, values.length, unit);
    }
}
