package mnl.figure;

import java.util.stream.Stream;
import mnl.figure.color.FigureTheme;
import mnl.figure.surface.PaleSurface;
import mnl.figure.surface.Surface;

/**
 * The series that stands out while a reader points at its name; all others are pale.
 *
 * @param name of the series, or the first or the last part of the names of several, such as "mnl" of "mnl · image";
 *     empty for none
 */
public record Emphasis(String name) {
    /** What stands between the parts of a name. */
    public static final String SEPARATOR = " · ";

    public static final Emphasis NONE = new Emphasis("");

    private boolean meets(String series) {
        return series.equals(name) || series.startsWith(name + SEPARATOR) || series.endsWith(SEPARATOR + name);
    }

    /** The same where one of these names is meant, else none: a figure without the series stays as it is. */
    public Emphasis among(Stream<String> names) {
        return name.isEmpty() || names.noneMatch(this::meets) ? NONE : this;
    }

    /** Where a series is drawn: a pale surface for all but those that stand out. */
    public Surface on(Surface surface, String series, FigureTheme theme) {
        return name.isEmpty() || meets(series) ? surface : new PaleSurface(surface, theme.background());
    }
}
