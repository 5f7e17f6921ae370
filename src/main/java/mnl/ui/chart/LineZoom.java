package mnl.ui.chart;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.figure.axis.Range;
import mnl.figure.line.LineFigure;
import org.jspecify.annotations.Nullable;

/**
 * The part of a line chart in view, null for all of it. A range is given up as soon as its axis shows something else, and the
 * vertical one, too, when somebody else sets the horizontal one, as linked charts do.
 */
final class LineZoom {
    private final ObjectProperty<Range> x;
    private final ObjectProperty<Range> y;
    private final BooleanProperty yLog;
    private boolean own;
    private @Nullable LineFigure latest;

    /** @param chart whose view it is */
    LineZoom(Object chart) {
        x = new SimpleObjectProperty<>(chart, "xViewRange");
        y = new SimpleObjectProperty<>(chart, "yViewRange");
        yLog = new SimpleBooleanProperty(chart, "yLog");
        x.addListener((property, before, after) -> {
            if (!own) {
                y.set(null);
            }
        });
        yLog.addListener((property, before, after) -> y.set(null));
    }

    /** Another figure is shown from now on, or none. */
    void show(@Nullable LineFigure next) {
        LineFigure before = latest;
        if (next == null) {
            return;
        }
        latest = next;
        if (before != null && !before.xLabel().equals(next.xLabel())) {
            reset();
        } else if (before != null && !before.showsTheSameAs(next)) {
            y.set(null);
        }
    }

    /** Shows a part of the figure. */
    void to(Range across, @Nullable Range up) {
        own = true;
        x.set(across);
        own = false;
        y.set(up);
    }

    /** Shows the whole figure again. */
    void reset() {
        x.set(null);
        y.set(null);
    }

    ObjectProperty<Range> x() {
        return x;
    }

    ObjectProperty<Range> y() {
        return y;
    }

    /** Whether the vertical axis is logarithmic even where the figure does not say so. */
    BooleanProperty yLog() {
        return yLog;
    }
}
