package mnl.figure.quadrant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.figure.FigureOptions;
import mnl.figure.PointFigure;
import mnl.figure.PointFigure.Hit;
import mnl.figure.axis.Frame;
import mnl.figure.axis.PlotShare;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.TickRoom;
import mnl.figure.axis.Ticks;
import mnl.figure.color.FigureTheme;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendLayout;
import mnl.figure.quadrant.QuadrantFigure.Panel;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Marker;
import mnl.figure.surface.Surface;
import mnl.words.Texts;

/**
 * Where everything in a {@link QuadrantFigure} is drawn: panels beside each other, or one below the other in a figure that is
 * higher than wide.
 *
 * @param figure what is drawn
 * @param frames inside of the axes of each panel
 * @param xTicks ticks below
 * @param yTicks ticks on the left
 * @param xLabel name of the axis below, as long as there is room for
 * @param yLabel name of the axis on the left
 * @param stacked whether the panels are one below the other
 * @param options how it is looked at, with the size of type that its room allows
 * @param spacing distances around the frames
 * @param legend where the legend's entries are
 * @param legendTop upper edge of the legend
 */
public record QuadrantLayout(
        QuadrantFigure figure,
        List<Frame> frames,
        Ticks xTicks,
        Ticks yTicks,
        String xLabel,
        String yLabel,
        boolean stacked,
        FigureOptions options,
        Spacing spacing,
        LegendLayout legend,
        double legendTop)
        implements PointFigure.Places {
    private static final double STACKED_FROM = 1.1;
    private static final int TICKS = 6;

    /** How far from a point it is still meant, in units of the font size. */
    private static final double REACH = 0.6;

    public QuadrantLayout {
        frames = List.copyOf(frames);
    }

    /** A range that ends on round values, holds 0 away from its ends and covers another one. */
    public static Range range(Range covered) {
        double reach = Math.max(Math.abs(covered.min()), Math.abs(covered.max()));
        double least = reach > 0 ? reach / TICKS : 1;
        return Ticks.widen(covered.union(new Range(-least, least)), 2 * TICKS);
    }

    static QuadrantLayout of(
            Surface surface, QuadrantFigure figure, FigureOptions options, double width, double height) {
        return PlotShare.find(
                options.fontSize(),
                options.legend(),
                width,
                height,
                (spacing, share) -> of(surface, figure, options, width, height, spacing, share),
                QuadrantLayout::together);
    }

    private static QuadrantLayout of(
            Surface surface,
            QuadrantFigure figure,
            FigureOptions options,
            double width,
            double height,
            Spacing spacing,
            double legendShare) {
        double font = spacing.font();
        int count = figure.panels().size();
        boolean stacked = count > 1 && height > STACKED_FROM * width;
        LegendLayout legend = LegendLayout.of(
                surface,
                options.legend() ? entries(figure, options.theme()) : List.of(),
                font,
                width - 2 * spacing.pad(),
                legendShare * height);
        double legendTop = height - spacing.pad() - legend.height();
        double top = spacing.pad() + (options.title() ? spacing.titleRow() : 0);
        double bottom = Math.max(
                top + 1,
                legendTop - (legend.height() > 0 ? spacing.belowLegend() : 0) - spacing.nameRow() - spacing.tickRow());
        double head = headHeight(spacing);
        int rows = stacked ? count : 1;
        double frameHeight = Math.max(1, (bottom - top) / rows - head);
        Ticks yTicks = Ticks.linear(figure.y(), most(frameHeight, 2.4 * font, 6), false)
                .beside(figure.words().yName());
        double left =
                spacing.pad() + spacing.nameColumn() + Fit.widest(surface, yTicks.labels(), font) + spacing.tickGap();
        double right = Math.max(left + 1, width - spacing.pad() - spacing.besideFrame());
        double ends = Fit.widest(surface, Ticks.linear(figure.x(), 7, false).labels(), font);
        double gap = Math.max((spacing.tight() ? 1 : 1.8) * font, ends + (spacing.tight() ? 0.3 : 0.8) * font);
        int columns = stacked ? 1 : count;
        double frameWidth = Math.max(1, (right - left - (columns - 1) * gap) / columns);
        List<Frame> frames = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            double frameLeft = left + (stacked ? 0 : p * (frameWidth + gap));
            double frameTop = top + head + (stacked ? p * (frameHeight + head) : 0);
            frames.add(new Frame(
                    Scale.crisp(frameLeft),
                    Scale.crisp(frameTop),
                    Scale.crisp(frameLeft + frameWidth),
                    Scale.crisp(frameTop + frameHeight)));
        }
        Ticks xTicks = new TickRoom(surface, font)
                .across(
                        figure.x(),
                        most(frameWidth, 4 * font, 7),
                        figure.words().x(),
                        frameWidth);
        String xLabel = label(surface, figure.words().x(), figure.words().xName(), xTicks, font, frameWidth);
        String yLabel = label(surface, figure.words().y(), figure.words().yName(), yTicks, font, frameHeight);
        return new QuadrantLayout(
                figure,
                frames,
                xTicks,
                yTicks,
                xLabel,
                yLabel,
                stacked,
                options.withFontSize(font),
                spacing,
                legend,
                legendTop);
    }

    private static String label(Surface surface, String whole, String brief, Ticks ticks, double font, double room) {
        double note = ticks.note().isEmpty() ? 0 : surface.textWidth(" (" + ticks.note() + ")", font, false);
        return surface.textWidth(whole, font, false) + note <= room ? whole : brief;
    }

    private static int most(double length, double each, int most) {
        return (int) Math.max(2, Math.min(most, length / each + 1));
    }

    private static double headHeight(Spacing spacing) {
        return (spacing.tight() ? 1.4 : 2.3) * spacing.font();
    }

    /** What the colours are, what points and numbers are of, and which points are left out or elsewhere. */
    private static List<LegendEntry> entries(QuadrantFigure figure, FigureTheme theme) {
        List<LegendEntry> entries = new ArrayList<>();
        entries.add(new LegendEntry(figure.words().right(), theme.right(), null, Marker.CIRCLE));
        entries.add(new LegendEntry(figure.words().wrong(), theme.wrong(), null, Marker.CIRCLE));
        List<String> remarks = new ArrayList<>();
        if (!figure.words().remark().isEmpty()) {
            remarks.add(figure.words().remark());
        }
        if (figure.stride() > 1) {
            remarks.add(Texts.of("figure.quadrant-layout.1-of-points-drawn", figure.stride()));
        }
        if (figure.beyond() > 0) {
            remarks.add(Texts.of("figure.quadrant-layout.beyond-the-edge-drawn", figure.beyond()));
        }
        if (!remarks.isEmpty()) {
            entries.add(LegendEntry.remark(String.join("; ", remarks)));
        }
        return entries;
    }

    /** Height of what stands above a panel. */
    double headHeight() {
        return headHeight(spacing);
    }

    /** A frame as large as all of them, as far as room is concerned. */
    private Frame together() {
        Frame first = frames.get(0);
        return new Frame(0, 0, first.width() * frames.size(), first.height());
    }

    /** Base line of what stands above a panel. */
    double headBase(Frame frame) {
        return frame.top() - (spacing.tight() ? 0.35 : 0.6) * spacing.font();
    }

    /** Where a value is drawn: one beyond the axis at its edge. */
    static double within(Range range, double value) {
        return Math.max(range.min(), Math.min(range.max(), value));
    }

    Scale xScale(Frame frame) {
        return new Scale(figure.x(), false, frame.left(), frame.right());
    }

    Scale yScale(Frame frame) {
        return new Scale(figure.y(), false, frame.bottom(), frame.top());
    }

    /** The nearest point that is drawn at this place, or none; of points in one place the uppermost, which is a wrong one. */
    @Override
    public Optional<Hit> hit(double x, double y) {
        for (int p = 0; p < frames.size(); p++) {
            if (frames.get(p).contains(x, y)) {
                return nearest(p, x, y);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Hit> place(int panel, int index) {
        if (panel >= frames.size() || index >= figure.panels().get(panel).x().length) {
            return Optional.empty();
        }
        Panel of = figure.panels().get(panel);
        Frame frame = frames.get(panel);
        return Optional.of(new Hit(
                panel,
                index,
                xScale(frame).position(within(figure.x(), of.x()[index])),
                yScale(frame).position(within(figure.y(), of.y()[index]))));
    }

    private Optional<Hit> nearest(int p, double x, double y) {
        Panel panel = figure.panels().get(p);
        Scale across = xScale(frames.get(p));
        Scale up = yScale(frames.get(p));
        double least = REACH * options.fontSize();
        Hit found = null;
        for (int i = 0; i < panel.x().length; i += figure.stride()) {
            double pointX = across.position(within(figure.x(), panel.x()[i]));
            double pointY = up.position(within(figure.y(), panel.y()[i]));
            double distance = Math.hypot(pointX - x, pointY - y);
            boolean above = found != null && distance <= least && !panel.right()[i];
            if (distance < least || above) {
                least = distance;
                found = new Hit(p, i, pointX, pointY);
            }
        }
        return Optional.ofNullable(found);
    }
}
