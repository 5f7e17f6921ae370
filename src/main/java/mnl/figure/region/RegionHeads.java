package mnl.figure.region;

import java.util.List;
import java.util.function.Function;
import mnl.figure.axis.Frame;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.HeadPainter;
import mnl.figure.region.RegionFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;

/** Writes above each panel whose it is, and below that, as large as all panels have room for, of what and how much is told apart. */
final class RegionHeads {
    private static final double STEP = 0.1;

    private final Surface surface;
    private final RegionLayout layout;
    private final FigureTheme theme;
    private final double font;
    private final double width;
    private final double size;
    private final Function<Panel, String> words;

    RegionHeads(Surface surface, RegionLayout layout) {
        this.surface = surface;
        this.layout = layout;
        theme = layout.options().theme();
        font = layout.options().fontSize();
        width = layout.frames().get(0).width();
        boolean whole = fits(layout.figure()::said, font);
        words = whole ? layout.figure()::said : layout.figure()::brief;
        size = size();
    }

    private boolean fits(Function<Panel, String> said, double height) {
        List<Panel> panels = layout.figure().panels();
        return panels.stream().allMatch(panel -> surface.textWidth(said.apply(panel), height, true) <= width);
    }

    /** The same in every panel, so that only the numbers differ. */
    private double size() {
        double tried = layout.numberHeight();
        while (tried > font && !fits(words, tried)) {
            tried = Math.max(font, tried - STEP * font);
        }
        return tried;
    }

    void paint(int p) {
        Panel panel = layout.figure().panels().get(p);
        Frame frame = layout.frames().get(p);
        HeadPainter.paint(
                surface,
                theme,
                font,
                panel.name(),
                panel.swatch(),
                "",
                frame.left(),
                layout.headBase(frame),
                frame.width());
        FittedText shown = Fit.name(surface, words.apply(panel), size, true, width);
        surface.text(
                shown, frame.left(), layout.numberBase(frame), new Lettering(theme.text(), size, true, Anchor.START));
    }
}
