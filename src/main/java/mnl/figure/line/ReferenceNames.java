package mnl.figure.line;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Frame;
import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import org.jspecify.annotations.Nullable;

/**
 * Writes the names of reference lines on plates beside their lines: at the end where fewer curves pass, and where names
 * would meet, further along the line, below it, or cut in their middle. A name for which there is no free place is left
 * out.
 */
final class ReferenceNames {
    private static final int PROBES = 9;
    private static final double PLATE_OPACITY = 0.7;
    private static final double LEAST_TYPE = 9;

    /** Widths of a plate that are tried, in shares of the frame; a narrow one leaves room for more of them side by side. */
    private static final double[] WIDTHS = {0.48, 0.32, 0.23};

    /** What the only plate may take. */
    private static final double[] ALONE = {0.9};

    private final Surface surface;
    private final LineLayout layout;
    private final FigureOptions options;
    private final double size;
    private final List<Frame> taken = new ArrayList<>();

    private record Plate(FittedText name, Frame place, double base) {}

    private ReferenceNames(Surface surface, LineLayout layout, FigureOptions options) {
        this.surface = surface;
        this.layout = layout;
        this.options = options;
        this.size = Math.max(LEAST_TYPE, 0.9 * options.fontSize());
    }

    /** @param taken where other names are */
    static void paint(Surface surface, LineLayout layout, FigureOptions options, List<Frame> taken) {
        ReferenceNames names = new ReferenceNames(surface, layout, options);
        names.taken.addAll(taken);
        layout.figure().referenceLines().forEach(names::paint);
    }

    private void paint(ReferenceLine line) {
        double position = layout.y().position(line.y());
        Frame frame = layout.frame();
        if (line.name().isEmpty() || !(position >= frame.top() && position <= frame.bottom())) {
            return;
        }
        Plate plate = plate(line.name(), position);
        if (plate == null) {
            return;
        }
        taken.add(plate.place());
        Frame place = plate.place();
        String color = options.theme().background();
        surface.rectangle(place.left(), place.top(), place.width(), place.height(), color, PLATE_OPACITY);
        Lettering lettering = new Lettering(options.theme().text(), size, false, Anchor.START);
        surface.text(plate.name(), place.left() + pad(), plate.base(), lettering);
    }

    private double pad() {
        return 0.4 * size;
    }

    private @Nullable Plate plate(String name, double position) {
        for (double share : layout.figure().referenceLines().size() == 1 ? ALONE : WIDTHS) {
            double most = share * layout.frame().width();
            FittedText shown = Fit.name(surface, name, size, false, most - 2 * pad());
            double width = surface.textWidth(shown.shown(), size, false) + 2 * pad();
            List<Plate> free = shown.shown().isEmpty() ? List.of() : free(shown, position, width);
            if (!free.isEmpty()) {
                boolean choice =
                        free.size() > 1 && free.get(0).base() == free.get(1).base();
                return choice
                                && crossings(free.get(1).place())
                                        < crossings(free.get(0).place())
                        ? free.get(1)
                        : free.get(0);
            }
        }
        return null;
    }

    /** The free places in the order in which they are liked: above the line, then below it, each from its ends inwards. */
    private List<Plate> free(FittedText name, double position, double width) {
        Frame frame = layout.frame();
        double room = frame.width() - width - 1;
        List<Plate> free = new ArrayList<>();
        for (double base : new double[] {position - 0.4 * size, position + 1.15 * size}) {
            for (double along : new double[] {1, 0, 0.5, 0.75, 0.25}) {
                double left = frame.left() + 1 + along * room;
                Frame place = new Frame(left, base - 0.9 * size, left + width, base + 0.25 * size);
                boolean inside = room >= 0 && place.top() >= frame.top() && place.bottom() <= frame.bottom();
                if (inside && taken.stream().noneMatch(other -> meet(other, place))) {
                    free.add(new Plate(name, place, base));
                }
            }
        }
        return free;
    }

    private static boolean meet(Frame a, Frame b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    private long crossings(Frame plate) {
        return layout.figure().series().stream()
                .filter(series -> crosses(series, plate))
                .count();
    }

    private boolean crosses(Series series, Frame plate) {
        for (int i = 0; i < PROBES; i++) {
            double x = layout.x().value(plate.left() + i * plate.width() / (PROBES - 1));
            int index = series.nearest(x);
            if (index >= 0
                    && plate.contains(
                            layout.x().position(series.x()[index]), layout.y().position(series.y()[index]))) {
                return true;
            }
        }
        return false;
    }
}
