package mnl.figure;

import java.util.List;
import java.util.Set;
import mnl.figure.legend.LegendEntry;
import mnl.figure.legend.LegendRoom;

/**
 * A figure of series, each of which can be left out by its name.
 *
 * @param <F> the kind of figure
 */
public interface SeriesFigure<F extends SeriesFigure<F>> extends Drawing {

    /** The same figure without the series of these names. */
    F without(Set<String> hidden);

    /** The legend, in the order of the series. */
    List<LegendEntry> legend();

    /** Whether there is nothing to draw. */
    boolean isEmpty();

    @Override
    default double pageHeight(double width, double fontSize) {
        return LegendRoom.pageHeight(legend(), width, Drawing.super.pageHeight(width, fontSize), fontSize);
    }
}
