package mnl.cli.evaluate;

import java.util.List;
import mnl.cli.input.UsageException;
import mnl.engine.AttackRequest;
import mnl.figure.text.Numbers;

/** Radii as given on the command line. */
final class Radii {
    private Radii() {}

    /**
     * In ascending order, each once.
     *
     * @throws UsageException when one cannot be tried
     */
    static List<Double> ascending(List<Double> given) {
        for (double radius : given) {
            AttackRequest.radiusProblem(radius).ifPresent(problem -> {
                throw new UsageException("--radius " + Numbers.exact(radius) + ": " + problem + ".");
            });
        }
        return given.stream().sorted().distinct().toList();
    }
}
