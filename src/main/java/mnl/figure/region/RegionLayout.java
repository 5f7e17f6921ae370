package mnl.figure.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure;
import mnl.figure.axis.Frame;
import mnl.figure.axis.PlotShare;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.TickRoom;
import mnl.figure.axis.Ticks;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendLayout;
import mnl.figure.region.RegionFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.words.Texts;

/**
 * Where everything in a {@link RegionFigure} is drawn: all panels side by side, or row below row, whichever makes them more
 * nearly square.
 *
 * @param figure what is drawn
 * @param frames inside of the axes of each panel
 * @param columns panels beside each other
 * @param xTicks of each panel
 * @param yTicks of each panel
 * @param xLabel name of the axis below, as long as there is room for
 * @param yLabel name of the axis on the left
 * @param options how it is looked at, with the size of type that its room allows
 * @param spacing distances around the frames
 * @param legend where the legend's entries are
 * @param legendTop upper edge of the legend
 */
public record RegionLayout(
        RegionFigure figure,
        List<Frame> frames,
        int columns,
        List<Ticks> xTicks,
        List<Ticks> yTicks,
        String xLabel,
        String yLabel,
        FigureOptions options,
        Spacing spacing,
        LegendLayout legend,
        double legendTop)
        implements PointFigure.Places {
    /** How far from a point it is still meant, in units of the font size. */
    private static final double REACH = 0.6;

    /** Between panels of one row that do not belong together, more. */
    private static final double APART = 1.4;

    public RegionLayout {
        frames = List.copyOf(frames);
        xTicks = List.copyOf(xTicks);
        yTicks = List.copyOf(yTicks);
    }

    static RegionLayout of(Surface surface, RegionFigure figure, FigureOptions options, double width, double height) {
        return PlotShare.find(
                options.fontSize(),
                options.legend(),
                width,
                height,
                (spacing, share) -> of(surface, figure, options, width, height, spacing, share),
                RegionLayout::together);
    }

    private static RegionLayout of(
            Surface surface,
            RegionFigure figure,
            FigureOptions options,
            double width,
            double height,
            Spacing spacing,
            double legendShare) {
        double font = spacing.font();
        LegendLayout legend = LegendLayout.of(
                surface,
                options.legend() ? entries(figure) : List.of(),
                font,
                width - 2 * spacing.pad(),
                legendShare * height);
        if (legend.places().isEmpty()) {
            // No figure has a table beside it that a count of names could point to.
            legend = LegendLayout.none(font);
        }
        double legendTop = height - spacing.pad() - legend.height();
        double top = spacing.pad() + (options.title() ? spacing.titleRow() : 0);
        double bottom = Math.max(
                top + 1,
                legendTop - (legend.height() > 0 ? spacing.belowLegend() : 0) - spacing.nameRow() - spacing.tickRow());
        double label = widest(surface, figure, font);
        double left = spacing.pad() + spacing.nameColumn() + label + spacing.tickGap();
        Frame room = new Frame(left, top, Math.max(left + 1, width - spacing.pad() - spacing.besideFrame()), bottom);
        int columns = columns(figure, room, spacing, label);
        List<Frame> frames = frames(figure, room, spacing, label, columns);
        List<Ticks> xTicks = new ArrayList<>();
        List<Ticks> yTicks = new ArrayList<>();
        for (int p = 0; p < frames.size(); p++) {
            Panel panel = figure.panels().get(p);
            xTicks.add(new TickRoom(surface, font)
                    .across(
                            panel.range(),
                            most(frames.get(p).width(), 4 * font),
                            figure.words().x(),
                            frames.get(p).width()));
            yTicks.add(Ticks.linear(panel.range(), most(frames.get(p).height(), 2.4 * font), false)
                    .beside(figure.words().yName()));
        }
        Frame first = frames.get(0);
        return new RegionLayout(
                figure,
                frames,
                columns,
                xTicks,
                yTicks,
                label(surface, figure.words().x(), figure.words().xName(), font, first.width()),
                label(surface, figure.words().y(), figure.words().yName(), font, first.height()),
                options.withFontSize(font),
                spacing,
                legend,
                legendTop);
    }

    private static double widest(Surface surface, RegionFigure figure, double font) {
        return figure.panels().stream()
                .mapToDouble(panel -> Fit.widest(
                        surface, Ticks.linear(panel.range(), 5, false).labels(), font))
                .max()
                .orElse(0);
    }

    private static String label(Surface surface, String whole, String brief, double font, double room) {
        return surface.textWidth(whole, font, false) <= room ? whole : brief;
    }

    private static int most(double length, double each) {
        return (int) Math.max(2, Math.min(5, length / each + 1));
    }

    private static int columns(RegionFigure figure, Frame room, Spacing spacing, double label) {
        int best = figure.panels().size();
        double least = Double.POSITIVE_INFINITY;
        for (int columns : new int[] {figure.panels().size(), figure.perRow(), 1}) {
            Frame frame = frames(figure, room, spacing, label, columns).get(0);
            double off = Math.abs(Math.log(frame.width() / frame.height()));
            if (off < least) {
                least = off;
                best = columns;
            }
        }
        return best;
    }

    /** @param label width of a tick's label, half of which may stand beyond a frame */
    private static List<Frame> frames(RegionFigure figure, Frame room, Spacing spacing, double label, int columns) {
        double font = spacing.font();
        double head = headHeight(spacing);
        int rows = figure.panels().size() / columns;
        double gap = Math.max((spacing.tight() ? 1 : 1.6) * font, label + 0.3 * font);
        int breaks = (columns - 1) / figure.perRow();
        double apart = figure.perRow() == 1 ? 0 : APART * font;
        double width = Math.max(1, (room.width() - (columns - 1) * gap - breaks * apart) / columns);
        double below = rows == 1 ? 0 : spacing.tickRow() + 0.4 * font;
        double height = Math.max(1, (room.height() - (rows - 1) * below) / rows - head);
        List<Frame> frames = new ArrayList<>();
        for (int p = 0; p < figure.panels().size(); p++) {
            int column = p % columns;
            int row = p / columns;
            int before = column / figure.perRow();
            double left = room.left() + column * (width + gap) + before * apart;
            double top = room.top() + head + row * (height + head + below);
            frames.add(new Frame(
                    Scale.crisp(left), Scale.crisp(top), Scale.crisp(left + width), Scale.crisp(top + height)));
        }
        return frames;
    }

    private static double headHeight(Spacing spacing) {
        return (spacing.tight() ? 2.4 : 3.3) * spacing.font();
    }

    /** Height of the second line above a panel. */
    double numberHeight() {
        return (spacing.tight() ? 1.2 : 1.6) * spacing.font();
    }

    private static List<LegendEntry> entries(RegionFigure figure) {
        RegionFigure.Words words = figure.words();
        String remark = Texts.of("figure.region-layout.hollow-not", words.told());
        return List.of(
                new LegendEntry(
                        Texts.of("figure.region-layout.samples-of", words.first()),
                        RegionFigure.FIRST,
                        null,
                        Marker.CIRCLE),
                new LegendEntry(
                        Texts.of("figure.region-layout.samples-of", words.second()),
                        RegionFigure.SECOND,
                        null,
                        Marker.TRIANGLE),
                region(words.first(), RegionFigure.FIRST),
                region(words.second(), RegionFigure.SECOND),
                region(words.other(), RegionPainter.OTHER),
                LegendEntry.remark(words.remark().isEmpty() ? remark : remark + ". " + words.remark()));
    }

    private static LegendEntry region(String winner, String color) {
        return new LegendEntry(Texts.of("figure.region-layout.decided", winner), color, null, Marker.NONE);
    }

    /** A frame as large as all of them, as far as room is concerned. */
    private Frame together() {
        Frame first = frames.get(0);
        int rows = frames.size() / columns;
        return new Frame(0, 0, first.width() * columns, first.height() * rows);
    }

    /** Base line of the number above a panel. */
    double numberBase(Frame frame) {
        return frame.top() - (spacing.tight() ? 0.3 : 0.45) * spacing.font();
    }

    /** Base line of the name above that. */
    double headBase(Frame frame) {
        return numberBase(frame) - numberHeight();
    }

    boolean isLowest(int panel) {
        return panel + columns >= frames.size();
    }

    Scale xScale(int panel) {
        Frame frame = frames.get(panel);
        return new Scale(figure.panels().get(panel).range(), false, frame.left(), frame.right());
    }

    Scale yScale(int panel) {
        Frame frame = frames.get(panel);
        return new Scale(figure.panels().get(panel).range(), false, frame.bottom(), frame.top());
    }

    /** Where a point is drawn; one beyond the plane at its edge. */
    double x(int panel, int index) {
        Panel of = figure.panels().get(panel);
        return xScale(panel).position(of.range().clamp(of.x()[index]));
    }

    double y(int panel, int index) {
        Panel of = figure.panels().get(panel);
        return yScale(panel).position(of.range().clamp(of.y()[index]));
    }

    @Override
    public Optional<PointFigure.Hit> hit(double x, double y) {
        for (int p = 0; p < frames.size(); p++) {
            if (frames.get(p).contains(x, y)) {
                return nearest(p, x, y);
            }
        }
        return Optional.empty();
    }

    private Optional<PointFigure.Hit> nearest(int p, double x, double y) {
        double least = REACH * options.fontSize();
        PointFigure.Hit found = null;
        for (int i = 0; i < figure.pointCount(p); i++) {
            double distance = Math.hypot(x(p, i) - x, y(p, i) - y);
            if (distance < least) {
                least = distance;
                found = new PointFigure.Hit(p, i, x(p, i), y(p, i));
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public Optional<PointFigure.Hit> place(int panel, int index) {
        return panel < frames.size() && index < figure.pointCount(panel)
                ? Optional.of(new PointFigure.Hit(panel, index, x(panel, index), y(panel, index)))
                : Optional.empty();
    }
}
