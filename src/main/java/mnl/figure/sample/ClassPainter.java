package mnl.figure.sample;

import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Scale;
import mnl.figure.color.FigureTheme;
import mnl.figure.sample.ClassFigure.Column;
import mnl.figure.sample.ClassFigure.Push;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;

/** Draws a {@link ClassFigure}. */
final class ClassPainter {
    /** Room of a column of bars and of one of arrows, in shares. */
    private static final double BARS = 1;

    private static final double ARROWS = 1.1;
    private static final double TALLEST_ROW = 2.2;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;
    private final ClassFigure figure;
    private final boolean titled;

    ClassPainter(Surface surface, FigureOptions options, ClassFigure figure) {
        this.surface = surface;
        this.theme = options.theme();
        this.font = options.fontSize();
        this.figure = figure;
        this.titled = options.title();
    }

    void paint(double width, double height) {
        double above = titled ? 2 * font : 0;
        if (titled) {
            new AxesPainter(surface, theme, font).title(figure.title(), 1.5 * font, width);
        }
        double top = above + (ClassFigure.HEADER_LINES - 0.4) * font;
        int classes = figure.classNames().size();
        double row = Math.min(TALLEST_ROW * font, Math.max(6, (height - top - 0.4 * font) / Math.max(1, classes)));
        double names = Math.min(0.22 * width, Fit.widest(surface, figure.classNames(), font)) + 2.6 * font;
        rows(top, row, width);
        names(top, row, names);
        double shares =
                figure.columns().stream().mapToDouble(ClassPainter::share).sum();
        double left = names;
        for (Column column : figure.columns()) {
            double right = left + (width - names) * share(column) / Math.max(1e-9, shares);
            column(column, left, right - 0.9 * font, above, top, row);
            left = right;
        }
    }

    private static double share(Column column) {
        return column.pushes().isEmpty() ? BARS : BARS + ARROWS;
    }

    /** Bands behind the target and the runner-up. */
    private void rows(double top, double row, double width) {
        surface.rectangle(0, top + figure.target() * row, width, row, theme.grid(), 0.6);
        surface.rectangle(0, top + figure.runnerUp() * row, width, row, theme.grid(), 0.25);
    }

    private void names(double top, double row, double room) {
        for (int k = 0; k < figure.classNames().size(); k++) {
            boolean marked = k == figure.target() || k == figure.runnerUp();
            double base = top + (k + 0.5) * row + 0.35 * font;
            String mark = k == figure.target() ? "y" : k == figure.runnerUp() ? "j" : "";
            surface.text(mark, 0.4 * font, base, new Lettering(theme.text(), font, true, Anchor.START));
            String name = Fit.text(surface, figure.classNames().get(k), font, marked, room - 2 * font);
            String color = marked ? theme.text() : theme.muted();
            surface.text(name, 1.6 * font, base, new Lettering(color, font, marked, Anchor.START));
        }
    }

    private void column(Column column, double left, double right, double above, double top, double row) {
        double width = right - left;
        Lettering heading = new Lettering(theme.text(), font, true, Anchor.START);
        Lettering note = new Lettering(theme.muted(), font, false, Anchor.START);
        double named = column.pushes().isEmpty() ? width : width * BARS / (BARS + ARROWS);
        surface.text(Fit.text(surface, column.name(), font, true, named), left, above + 1.1 * font, heading);
        surface.text(Fit.text(surface, column.note(), font, false, width), left, above + 2.4 * font, note);
        double middle = column.pushes().isEmpty() ? right : left + width * BARS / (BARS + ARROWS);
        bars(column, left, middle, top, row);
        if (!column.pushes().isEmpty()) {
            arrows(column, middle + 0.6 * font, right, above, top, row);
        }
    }

    private void bars(Column column, double left, double right, double top, double row) {
        double numbers = surface.textWidth("100.0", font, false) + 0.4 * font;
        double room = Math.max(4, right - left - numbers);
        surface.line(left, top, left, top + row * figure.classNames().size(), Pen.solid(theme.muted(), 1));
        for (int k = 0; k < figure.classNames().size(); k++) {
            double value = column.probabilities()[k];
            double share = Double.isFinite(value) ? value : 0;
            boolean own = k == figure.target();
            double thick = Math.max(2, Math.min(row - 3, 1.1 * font));
            double y = top + (k + 0.5) * row - thick / 2;
            surface.rectangle(left, y, Math.max(0.5, share * room), thick, own ? theme.text() : theme.muted(), 0.75);
            if (share >= 0.0005 || own) {
                Lettering number = new Lettering(own ? theme.text() : theme.muted(), font, own, Anchor.START);
                double x = left + share * room + 0.3 * font;
                surface.text(Numbers.percent(value, 1), x, top + (k + 0.5) * row + 0.35 * font, number);
            }
        }
    }

    private void arrows(Column column, double left, double right, double above, double top, double row) {
        double middle = Scale.crisp((left + right) / 2);
        double bottom = top + row * figure.classNames().size();
        surface.line(middle, top, middle, bottom, Pen.solid(theme.muted(), 1));
        Lettering small = new Lettering(theme.muted(), 0.9 * font, false, Anchor.MIDDLE);
        String caption = Fit.text(surface, "− f +", 0.9 * font, false, right - left + font);
        surface.text(caption, middle, above + 1.1 * font, small);
        double longest = figure.longest();
        double reach = (right - left) / 2;
        int count = column.pushes().size();
        for (int p = 0; p < count && longest > 0; p++) {
            Push push = column.pushes().get(p);
            String color = push.color().isEmpty() ? theme.text() : push.color();
            for (int k = 0; k < push.steps().length; k++) {
                double y = top + (k + (p + 1.0) / (count + 1)) * row;
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
