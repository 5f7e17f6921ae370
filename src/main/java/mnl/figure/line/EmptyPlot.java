package mnl.figure.line;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.words.Texts;

/** Says inside the axes why nothing is drawn there, although the legend names curves. */
final class EmptyPlot {
    private EmptyPlot() {}

    static void paint(Surface surface, LineLayout layout, FigureOptions options) {
        String sentence = sentence(layout);
        if (sentence.isEmpty()) {
            return;
        }
        double size = options.fontSize();
        double x = (layout.frame().left() + layout.frame().right()) / 2;
        double y = (layout.frame().top() + layout.frame().bottom()) / 2 + 0.35 * size;
        String shown = Fit.text(surface, sentence, size, false, layout.frame().width() - size);
        surface.text(shown, x, y, new Lettering(options.theme().muted(), size, false, Anchor.MIDDLE));
    }

    /** Empty where there is something to see, or nothing was to be shown. */
    static String sentence(LineLayout layout) {
        List<DrawnCurve> curves = layout.curves();
        if (curves.isEmpty()
                || curves.stream()
                        .anyMatch(c -> c.isIn(layout.x().range(), layout.y().range()))) {
            return "";
        }
        if (curves.stream().noneMatch(EmptyPlot::hasValue)) {
            return Texts.of("figure.empty-plot.no-values-yet");
        }
        boolean drawn = curves.stream().anyMatch(c -> any(c, true));
        return drawn
                ? Texts.of("figure.empty-plot.no-values-in-this")
                : Texts.of("figure.empty-plot.no-values-above-0");
    }

    private static boolean hasValue(DrawnCurve curve) {
        return any(curve, false);
    }

    private static boolean any(DrawnCurve curve, boolean drawn) {
        double[] y = curve.series().y();
        for (int i = 0; i < y.length; i++) {
            if (drawn ? curve.isDrawn(i) : Double.isFinite(y[i])) {
                return true;
            }
        }
        return false;
    }
}
