package mnl.figure.survive;

import java.util.List;
import mnl.figure.Emphasis;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendLayout;
import mnl.figure.legend.LegendPainter;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.survive.SurviveFigure.Share;
import mnl.figure.survive.SurviveFigure.Shares;
import mnl.figure.text.Numbers;

/** Draws lying bars of what is kept and what is lost, with the interval where they meet, and beside them what is kept as a number. */
final class SharesPainter {
    private static final double ROW = 1.3;
    private static final double THICK = 0.62;
    private static final double VALUE = 1.15;
    private static final double LOST = 0.75;

    /** A line for what the colours and the numbers beside the bars are, as high as that of the kinds in the other picture. */
    private static final double LEGEND = CostsPainter.KINDS;

    /** Beside narrower bars there are no numbers. */
    private static final double BESIDE_FROM = 24;

    private final Surface surface;
    private final FigureTheme theme;
    private final Emphasis emphasis;
    private final double font;
    private final Shares shares;

    SharesPainter(Surface surface, FigureOptions options, double font, Shares shares) {
        this.surface = surface;
        theme = options.theme();
        this.font = font;
        this.shares = shares;
        emphasis = options.emphasis().among(shares.rows().stream().map(Share::name));
    }

    /** @param lines that the title takes at least */
    void paint(Frame place, int lines) {
        Heading heading = new Heading(surface, theme, font);
        double top = heading.title(shares.title(), place, lines) + 0.3 * font;
        if (shares.rows().isEmpty()) {
            heading.note(shares.note(), new Frame(place.left(), top, place.right(), place.bottom()));
            return;
        }
        boolean lined = place.bottom() - top >= (LEGEND + ROW * shares.rows().size()) * font;
        boolean beside = lined && hasBeside(place);
        double column = beside ? Math.max(5 * font, surface.textWidth(shares.beside(), font, false)) + font : 0;
        Rows rows = Rows.of(
                surface,
                shares.rows().stream().map(Share::name).toList(),
                font,
                ROW,
                new Frame(place.left(), top + (lined ? LEGEND * font : 0), place.right(), place.bottom()));
        double value = surface.textWidth("100%", Math.max(9, VALUE * font), true) + 1.2 * font + column;
        Frame frame = rows.frame();
        Scale scale = new Scale(Range.SHARES, false, frame.left(), Math.max(frame.left() + 1, frame.right() - value));
        for (int r = 0; r < rows.shown(); r++) {
            Share row = shares.rows().get(r);
            Surface on = emphasis.on(surface, row.name(), theme);
            rows.name(on, theme, font, row.name(), row.swatch(), r);
            bar(on, row, scale, rows, r);
            if (beside) {
                number(on, row, place.right(), rows.middle(r));
            }
        }
        if (lined) {
            legend(place.left(), top - 0.3 * font, frame.right() - (beside ? column : 0) - place.left());
        }
        if (beside) {
            surface.text(
                    shares.beside(),
                    place.right(),
                    top + 0.9 * font,
                    new Lettering(theme.muted(), font, false, Anchor.END));
        }
        surface.line(
                Scale.crisp(frame.left()),
                frame.top(),
                Scale.crisp(frame.left()),
                frame.bottom(),
                Pen.solid(theme.muted(), 1));
        rows.more(surface, theme, font, place.bottom() - 0.3 * font);
    }

    private void legend(double left, double top, double width) {
        List<LegendEntry> entries = List.of(
                new LegendEntry(shares.kept(), theme.right(), null, Marker.NONE),
                new LegendEntry(shares.lost(), theme.wrong(), null, Marker.NONE));
        LegendLayout layout = LegendLayout.of(surface, entries, font, width, LEGEND * font);
        if (!layout.places().isEmpty()) {
            LegendPainter.paint(surface, theme, layout, left - 0.5 * font, top);
        }
    }

    private boolean hasBeside(Frame place) {
        boolean any = shares.rows().stream().anyMatch(row -> Double.isFinite(row.beside()));
        return any && place.width() >= BESIDE_FROM * font;
    }

    private void number(Surface on, Share row, double right, double middle) {
        if (Double.isFinite(row.beside())) {
            on.text(
                    Numbers.percent(row.beside(), 1) + "%",
                    right,
                    middle + 0.35 * font,
                    new Lettering(theme.text(), font, row.shown(), Anchor.END));
        }
    }

    private void bar(Surface on, Share row, Scale scale, Rows rows, int r) {
        if (!Double.isFinite(row.share())) {
            return;
        }
        double middle = rows.middle(r);
        double thick = Math.min(2.6 * font, THICK * rows.row());
        double end = scale.position(clamped(row.share()));
        on.rectangle(scale.start(), middle - thick / 2, Math.max(0, end - scale.start()), thick, theme.right(), 1);
        on.rectangle(end, middle - thick / 2, Math.max(0, scale.end() - end), thick, theme.wrong(), LOST);
        if (Double.isFinite(row.low()) && Double.isFinite(row.high())) {
            double low = scale.position(clamped(row.low()));
            double far = scale.position(clamped(row.high()));
            Pen halo = Pen.solid(theme.background(), Math.max(3, 0.12 * font + 1.6));
            on.line(low, middle, far, middle, halo);
            on.line(low, middle, far, middle, Pen.solid(theme.text(), Math.max(1.5, 0.12 * font)));
        }
        String text = Numbers.percent(row.share(), 0) + "%";
        double size = Math.min(VALUE * font, Math.max(font, 0.8 * rows.row()));
        double number = scale.end() + 0.5 * font;
        on.text(text, number, middle + 0.35 * size, new Lettering(theme.text(), size, true, Anchor.START));
    }

    private static double clamped(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
