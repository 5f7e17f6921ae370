package mnl.figure.axis;

import mnl.figure.surface.Fit;
import mnl.figure.surface.FittedText;
import mnl.figure.surface.Surface;

/** The name of an axis with the note of its ticks, which is never cut: without it the labels would say something else. */
final class AxisName {
    private AxisName() {}

    /** A name such as "UCoM (nats)" with the note "×10⁻⁶" is "UCoM (nats, ×10⁻⁶)"; the name is cut where that is too wide. */
    static FittedText of(Surface surface, String name, String note, double font, double width) {
        if (note.isEmpty()) {
            return Fit.name(surface, name, font, false, width);
        }
        boolean unit = name.endsWith(")");
        String head = unit ? name.substring(0, name.length() - 1) : name;
        String tail = (unit ? ", " : " (") + note + ")";
        FittedText fitted = Fit.name(surface, head, font, false, width - surface.textWidth(tail, font, false));
        return new FittedText(fitted.shown().isEmpty() ? note : fitted.shown() + tail, head + tail);
    }
}
