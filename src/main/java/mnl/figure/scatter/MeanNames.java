package mnl.figure.scatter;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.scatter.ScatterFigure.Cloud;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/**
 * Writes names beside means, each on a patch of the background: on the right of its mean, and where another name is, on the
 * left, above or below it. A name for which there is no free place is left out, so that the others can be read.
 */
final class MeanNames {
    private static final double WIDEST = 0.3;
    private static final double PATCH_OPACITY = 0.75;

    private final Surface surface;
    private final FigureTheme theme;
    private final Frame frame;
    private final double font;
    private final List<Frame> taken = new ArrayList<>();

    MeanNames(Surface surface, ScatterLayout layout) {
        this.surface = surface;
        theme = layout.options().theme();
        frame = layout.frame();
        font = layout.options().fontSize();
    }

    void paint(Cloud cloud, double x, double y) {
        FittedText name = Fit.name(surface, cloud.name(), font, true, WIDEST * frame.width());
        double width = surface.textWidth(name.shown(), font, true) + 0.2 * font;
        double height = 1.1 * font;
        double apart = 0.65 * font;
        double[][] corners = {
            {x + apart, y - height / 2},
            {x - apart - width, y - height / 2},
            {x - width / 2, y - apart - height},
            {x - width / 2, y + apart}
        };
        for (double[] corner : corners) {
            Frame patch = new Frame(corner[0], corner[1], corner[0] + width, corner[1] + height);
            if (!name.shown().isEmpty() && isInside(patch) && taken.stream().noneMatch(other -> meet(other, patch))) {
                taken.add(patch);
                surface.rectangle(
                        patch.left(), patch.top(), patch.width(), patch.height(), theme.background(), PATCH_OPACITY);
                Lettering lettering = new Lettering(theme.text(), font, true, Anchor.START);
                surface.text(name, patch.left() + 0.1 * font, patch.top() + 0.83 * font, lettering);
                return;
            }
        }
    }

    private boolean isInside(Frame patch) {
        return patch.left() >= frame.left()
                && patch.right() <= frame.right()
                && patch.top() >= frame.top()
                && patch.bottom() <= frame.bottom();
    }

    private static boolean meet(Frame a, Frame b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }
}
