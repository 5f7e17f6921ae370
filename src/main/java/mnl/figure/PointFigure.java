package mnl.figure;

import java.util.Optional;
import mnl.figure.surface.Surface;

/** A figure whose points can be pointed at, in panels. */
public interface PointFigure extends Drawing {

    /** Where its points are on this many pixels, as {@link #paint} draws them. */
    Places layout(Surface ruler, FigureOptions options, double width, double height);

    /** How many panels there are. */
    int panelCount();

    /** How many points a panel has. */
    int pointCount(int panel);

    /** Whether keys that go from point to point stop at this one. */
    boolean isStop(int panel, int index);

    /** Where points are drawn. */
    interface Places {

        /** The point that is meant at this place of the figure; none where there is none. */
        Optional<Hit> hit(double x, double y);

        /** Where a point is drawn; none where there is no such point. */
        Optional<Hit> place(int panel, int index);
    }

    /**
     * A point of a figure.
     *
     * @param panel index of its panel
     * @param index of the point in the panel's arrays
     * @param x where it is drawn
     * @param y where it is drawn
     */
    record Hit(int panel, int index, double x, double y) {}
}
