package mnl.figure.audit;

import java.util.List;
import java.util.Set;

/** Makes figures of one part of the program by that part's own makers. */
public interface FigureSource {
    /** The classes of the program that make these figures. */
    Set<Class<?>> makers();

    /** How many classes the figures are made with; a figure without classes is made with few. */
    default List<Integer> classes() {
        return List.of(FEW);
    }

    /** Whether the figures depend on the number of arms and modalities. */
    default boolean growsWithTheRun() {
        return true;
    }

    /** The figures of a run of this size; none where such a run has none of them. */
    List<AuditedFigure> figures(Extremes extremes);

    /** Enough classes for figures that do not show them. */
    int FEW = 4;
}
