package mnl.figure.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.audit.AuditSurface.Area;
import mnl.figure.audit.AuditSurface.Stroke;
import mnl.figure.audit.AuditSurface.Text;
import mnl.figure.axis.Frame;
import org.jspecify.annotations.Nullable;

/** Draws a figure on a surface that keeps everything, and says what in it cannot be read. */
public final class FigureAuditor {
    private static final double LEAST_TYPE = 9;
    private static final double TOLERANCE = 0.5;

    /** Two texts on one line need this much between them, in units of the font size. */
    private static final double SPACE = 0.12;

    private static final double VISIBLE = 0.2;
    private static final int LEAST_LEFT = 3;

    private final AuditedFigure figure;
    private final FigureOptions options;
    private final double width;
    private final double height;
    private final AuditSurface surface = new AuditSurface();
    private final List<Fault> faults = new ArrayList<>();

    private FigureAuditor(AuditedFigure figure, FigureOptions options, double width, double height) {
        this.figure = figure;
        this.options = options;
        this.width = width;
        this.height = height;
    }

    /** Everything that is wrong with a figure of this size. */
    public static List<Fault> audit(AuditedFigure figure, FigureOptions options, double width, double height) {
        return new FigureAuditor(figure, options, width, height).audit();
    }

    private List<Fault> audit() {
        Frame frame = figure.painter().paint(surface, options, width, height);
        surface.broken().forEach(what -> found(Fault.Kind.NOT_A_NUMBER, what));
        surface.texts().forEach(this::text);
        surface.images().stream()
                .filter(image -> !inside(image, new Frame(0, 0, width, height)))
                .forEach(image -> found(Fault.Kind.OUTSIDE, "a picture at " + image));
        overprints();
        plates();
        plot(frame);
        return faults;
    }

    private void found(Fault.Kind kind, String detail) {
        faults.add(new Fault(kind, detail));
    }

    private void text(Text text) {
        if (text.size() < LEAST_TYPE - 1e-9) {
            found(Fault.Kind.SMALL_TYPE, text.text() + " at " + text.size());
        }
        if (!inside(text.box(), new Frame(0, 0, width, height))) {
            found(Fault.Kind.OUTSIDE, text.text());
        }
        if (text.clip() != null && !inside(text.box(), text.clip())) {
            found(Fault.Kind.CUT, text.text());
        }
        if (text.text().contains("…") && text.text().length() <= LEAST_LEFT) {
            found(Fault.Kind.CUT_TO_NOTHING, text.text());
        }
        Area place = place(text);
        if (place != null && !inside(text.box(), place.box())) {
            found(Fault.Kind.OUT_OF_PLACE, text.text());
        }
    }

    /** The smallest rectangle around the middle of a text that was there before it: its cell, bar, band or plate. */
    private @Nullable Area place(Text text) {
        double x = (text.box().left() + text.box().right()) / 2;
        double y = (text.box().top() + text.box().bottom()) / 2;
        return surface.areas().stream()
                .filter(area -> area.opacity() >= VISIBLE && area.box().contains(x, y))
                .filter(area -> area.drawn() < text.drawn())
                .filter(area -> area.box().width() < width - TOLERANCE)
                .min(Comparator.comparingDouble(
                        area -> area.box().width() * area.box().height()))
                .orElse(null);
    }

    private static boolean inside(Frame inner, Frame outer) {
        return inner.left() >= outer.left() - TOLERANCE
                && inner.top() >= outer.top() - TOLERANCE
                && inner.right() <= outer.right() + TOLERANCE
                && inner.bottom() <= outer.bottom() + TOLERANCE;
    }

    private void overprints() {
        List<Text> byLeft = surface.texts().stream()
                .sorted(Comparator.comparingDouble(text -> text.box().left()))
                .toList();
        for (int i = 0; i < byLeft.size(); i++) {
            Text first = byLeft.get(i);
            double space = SPACE * first.size();
            for (int k = i + 1;
                    k < byLeft.size()
                            && byLeft.get(k).box().left() < first.box().right() + space;
                    k++) {
                Text second = byLeft.get(k);
                if (meet(first, second, space)) {
                    found(Fault.Kind.OVERPRINT, first.text() + " / " + second.text());
                }
            }
        }
    }

    private static boolean meet(Text first, Text second, double space) {
        Frame a = first.box();
        Frame b = second.box();
        double across = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
        double down = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        boolean beside = !first.upwards() && !second.upwards();
        return down > TOLERANCE && across > (beside ? -space : TOLERANCE);
    }

    /** A patch of the background through which the drawing shines is there for a text. */
    private void plates() {
        for (Area area : surface.areas()) {
            boolean plate = area.color().equals(options.theme().background())
                    && area.opacity() < 1
                    && area.box().height() < height / 2;
            if (plate && surface.texts().stream().noneMatch(text -> inside(text.box(), area.box()))) {
                found(Fault.Kind.EMPTY_PLATE, area.box().toString());
            }
        }
    }

    private void plot(@Nullable Frame painted) {
        if (figure.plotShare() == 0) {
            return;
        }
        Frame frame = painted == null ? gridded() : painted;
        boolean square = figure.plotShare() < 0;
        double whole = square ? Math.pow(Math.min(width, height), 2) : width * height;
        double share = frame.width() * frame.height() / whole;
        if (!(share >= Math.abs(figure.plotShare()))) {
            found(Fault.Kind.NO_PLOT, Math.round(100 * share) + " %");
        }
    }

    /** The box around all lines of the grid and all thin bars. */
    private Frame gridded() {
        Frame lines = surface.strokes().stream()
                .filter(stroke -> stroke.color().equals(options.theme().grid()))
                .map(Stroke::box)
                .reduce(AuditSurface::around)
                .orElse(new Frame(0, 0, 0, 0));
        Frame marks = surface.marks();
        return marks == null ? lines : AuditSurface.around(lines, marks);
    }
}
