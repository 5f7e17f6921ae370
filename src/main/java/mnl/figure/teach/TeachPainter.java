package mnl.figure.teach;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Spacing;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.HeadPainter;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.teach.TeachFigure.Row;
import mnl.figure.teach.TeachLayout.Span;
import mnl.words.Texts;

/** Draws a {@link TeachFigure}. */
final class TeachPainter {
    /** Between the lines of a name and its note, in units of the type. */
    private static final double LINE = 1.35;

    private final Surface surface;
    private final FigureOptions options;
    private final FigureTheme theme;
    private final TeachFigure figure;
    private final TeachLayout layout;
    private final double font;
    private final double width;
    private final double height;

    TeachPainter(Surface surface, FigureOptions options, TeachFigure figure, double width, double height) {
        this.surface = surface;
        this.options = options;
        this.figure = figure;
        this.width = width;
        this.height = height;
        theme = options.theme();
        layout = TeachLayout.of(surface, figure, options, width, height);
        font = layout.font();
    }

    void paint() {
        if (options.title()) {
            new AxesPainter(surface, theme, Spacing.roomy(font))
                    .title(figure.title(), layout.pad() + 1.1 * font, width);
        }
        head(figure.from(), layout.gives());
        head(figure.to(), layout.takes());
        StripPainter strips = new StripPainter(surface, theme, figure, layout);
        for (int r = 0; r < layout.rows(); r++) {
            Row row = figure.rows().get(r);
            name(row, r);
            Frame gives = layout.strip(r, layout.gives());
            Frame takes = layout.strip(r, layout.takes());
            strips.bars(row.given(), layout.gives(), gives, row.link() == TeachFigure.Link.BUT_TARGET);
            strips.bars(row.taken(), layout.takes(), takes, false);
            new LinkPainter(surface, theme, font)
                    .paint(row, gives.right() + 0.5 * font, takes.left() - 0.5 * font, gives.top(), gives.bottom());
            if (layout.named() || r == layout.rows() - 1) {
                strips.names(layout.gives(), gives.bottom());
                strips.names(layout.takes(), takes.bottom());
            }
        }
        left();
        LegendPainter.paint(
                surface,
                theme,
                layout.legend(),
                layout.pad(),
                height - layout.pad() - layout.legend().height());
    }

    /** A name with its note: in one line above the bars, or in several beside them. */
    private void name(Row row, int r) {
        double base = layout.nameBase(r);
        if (!layout.beside()) {
            double room = width - 2 * layout.pad();
            HeadPainter.paint(surface, theme, font, row.name(), row.swatch(), row.note(), layout.pad(), base, room);
            return;
        }
        double room = layout.heads().width() - font;
        List<String> lines = Fit.lines(surface, row.note(), font, false, room);
        double above = layout.top() + r * layout.row();
        double beyond = base + LINE * font * lines.size() + 0.2 * font - above - layout.row();
        double line = Math.max(above + font, base - Math.max(0, beyond));
        HeadPainter.paint(surface, theme, font, row.name(), row.swatch(), "", layout.pad(), line, room);
        for (String part : lines) {
            line += LINE * font;
            if (line < above + layout.row()) {
                String said = Fit.text(surface, part, font, false, room);
                surface.text(said, layout.pad(), line, new Lettering(theme.muted(), font, false, Anchor.START));
            }
        }
    }

    private void head(String text, Span side) {
        FittedText shown = Fit.name(surface, text, font, false, side.width());
        surface.text(shown, side.left(), layout.headBase(), new Lettering(theme.muted(), font, false, Anchor.START));
    }

    /** Rows for which there is no room. */
    private void left() {
        int more = figure.rows().size() - layout.rows();
        if (more > 0) {
            String said = Fit.text(
                    surface,
                    Texts.of("figure.teach-painter.and-more-see-the", more),
                    font,
                    false,
                    width - 2 * layout.pad());
            surface.text(
                    said,
                    layout.pad(),
                    height - layout.pad() - layout.legend().height() - 0.2 * font,
                    new Lettering(theme.muted(), font, false, Anchor.START));
        }
    }
}
