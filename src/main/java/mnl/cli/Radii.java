package mnl.cli;

import java.util.List;

/** Radii as given on the command line. */
final class Radii {
    private Radii() {}

    /**
     * In ascending order, each once.
     *
     * @throws UsageException when one is not above 0
     */
    static List<Double> ascending(List<Double> given) {
        for (double radius : given) {
            if (!(radius > 0) || !Double.isFinite(radius)) {
                throw new UsageException("A radius must be a number above 0, not " + Columns.number(radius) + ".");
            }
        }
        return given.stream().sorted().distinct().toList();
    }
}
