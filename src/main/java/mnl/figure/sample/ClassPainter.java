package mnl.figure.sample;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.color.FigureTheme;
import mnl.figure.sample.ClassFigure.Column;
import mnl.figure.sample.ClassFigure.Push;
import mnl.figure.sample.ClassLayout.Span;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;

/** Draws a {@link ClassFigure}. */
final class ClassPainter {
    private static final double LEAST_SHOWN = 0.0005;
    private static final double LEAST_TYPE = 9;

    private final Surface surface;
    private final FigureTheme theme;
    private final FigureOptions options;
    private final ClassFigure figure;
    private final ClassLayout layout;
    private final double font;
    private final double width;

    ClassPainter(Surface surface, FigureOptions options, ClassFigure figure, double width, double height) {
        this.surface = surface;
        this.theme = options.theme();
        this.options = options;
        this.figure = figure;
        this.width = width;
        this.layout = ClassLayout.of(surface, figure, options, width, height);
        this.font = layout.font();
    }

    void paint() {
        if (options.title()) {
            new AxesPainter(surface, theme, Spacing.roomy(font)).title(figure.title(), 1.5 * font, width);
        }
        bands();
        names();
        for (int c = 0; c < figure.columns().size(); c++) {
            column(figure.columns().get(c), layout.columns().get(c));
        }
    }

    private double middle(int row) {
        return layout.top() + (row + 0.5) * layout.row();
    }

    /** Bands behind the target and the runner-up. */
    private void bands() {
        double row = layout.row();
        surface.rectangle(0, layout.top() + figure.target() * row, width, row, theme.grid(), 0.6);
        surface.rectangle(0, layout.top() + figure.runnerUp() * row, width, row, theme.grid(), 0.25);
    }

    private void names() {
        for (int k = 0; k < figure.classNames().size(); k++) {
            if (layout.named().get(k)) {
                boolean marked = k == figure.target() || k == figure.runnerUp();
                double base = middle(k) + 0.35 * font;
                String mark = k == figure.target() ? "y" : k == figure.runnerUp() ? "j" : "";
                surface.text(mark, 0.4 * font, base, new Lettering(theme.text(), font, true, Anchor.START));
                FittedText name =
                        Fit.name(surface, figure.classNames().get(k), font, marked, layout.names() - 2 * font);
                String color = marked ? theme.text() : theme.muted();
                surface.text(name, 1.6 * font, base, new Lettering(color, font, marked, Anchor.START));
            }
        }
    }

    private void column(Column column, Span span) {
        boolean arrows = layout.arrows() && !column.pushes().isEmpty();
        double bars = arrows ? span.width() * ClassLayout.BARS / (ClassLayout.BARS + ClassLayout.ARROWS) : span.width();
        Lettering heading = new Lettering(theme.text(), font, true, Anchor.START);
        Lettering note = new Lettering(theme.muted(), font, false, Anchor.START);
        FittedText name = Fit.name(surface, column.name(), font, true, arrows ? bars - 0.3 * font : bars);
        surface.text(name, span.left(), layout.above() + 1.1 * font, heading);
        String said = Fit.text(surface, column.note(), font, false, span.width());
        surface.text(said, span.left(), layout.above() + 2.4 * font, note);
        bars(column, span.left(), span.left() + bars);
        if (arrows) {
            arrows(column, span.left() + bars + 0.6 * font, span.right());
        }
    }

    private void bars(Column column, double left, double right) {
        double room = Math.max(4, right - left - ClassLayout.numbers(surface, font, layout.decimals()));
        double row = layout.row();
        double bottom = layout.top() + row * figure.classNames().size();
        surface.line(left, layout.top(), left, bottom, Pen.solid(theme.muted(), 1));
        for (int k = 0; k < figure.classNames().size(); k++) {
            double value = column.probabilities()[k];
            double share = Double.isFinite(value) ? value : 0;
            boolean own = k == figure.target();
            double thick = Math.max(Math.min(2, row), Math.min(row - 3, 1.1 * font));
            double y = middle(k) - thick / 2;
            surface.rectangle(left, y, Math.max(0.5, share * room), thick, own ? theme.text() : theme.muted(), 0.75);
            if (layout.decimals() >= 0 && layout.named().get(k) && (share >= LEAST_SHOWN || own)) {
                Lettering number = new Lettering(own ? theme.text() : theme.muted(), font, own, Anchor.START);
                double x = left + share * room + 0.3 * font;
                surface.text(Numbers.percent(value, layout.decimals()), x, middle(k) + 0.35 * font, number);
            }
        }
    }

    private void arrows(Column column, double left, double right) {
        double middle = Scale.crisp((left + right) / 2);
        double row = layout.row();
        double bottom = layout.top() + row * figure.classNames().size();
        surface.line(middle, layout.top(), middle, bottom, Pen.solid(theme.muted(), 1));
        double size = Math.max(LEAST_TYPE, 0.9 * font);
        String caption = Fit.text(surface, "− f +", size, false, right - left);
        Lettering small = new Lettering(theme.muted(), size, false, Anchor.MIDDLE);
        surface.text(caption, middle, layout.above() + 1.1 * font, small);
        double longest = figure.longest();
        double reach = (right - left) / 2;
        int count = column.pushes().size();
        for (int p = 0; p < count && longest > 0; p++) {
            Push push = column.pushes().get(p);
            String color = push.color().isEmpty() ? theme.text() : push.color();
            for (int k = 0; k < push.steps().length; k++) {
                double y = layout.top() + (k + (p + 1.0) / (count + 1)) * row;
                arrow(middle, y, push.steps()[k] / longest * reach, color, Math.min(0.3 * font, 0.3 * row));
            }
        }
    }

    /** Steps too short to have a direction have no arrow. */
    private void arrow(double from, double y, double length, String color, double head) {
        if (!(Math.abs(length) >= 1.5)) {
            return;
        }
        double tip = from + length;
        double neck = tip - Math.signum(length) * Math.min(1.6 * head, Math.abs(length));
        surface.line(from, y, neck, y, Pen.solid(color, 2));
        surface.polygon(new double[] {tip, neck, neck}, new double[] {y, y - head, y + head}, 3, color, 1);
    }
}
