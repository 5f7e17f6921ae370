package mnl.engine;

import java.util.List;
import java.util.Optional;
import mnl.data.Split;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/**
 * An attack by projected gradient steps under an L2 bound (PGD; Madry et al., "Towards Deep Learning Models Resistant to
 * Adversarial Attacks", ICLR 2018) on the standardised features:
 *
 * <pre>d = project(d + stepSize g / ||g||),  g = gradient of max_(k != y) F_k - F_y at x + d</pre>
 *
 * <p>d is one vector over all the modalities that are moved, and project brings it back to ||d|| at most the radius. The
 * margin is what is raised, and not the cross-entropy, whose gradient vanishes where a model is sure of itself. The
 * gradient is the true one: it flows through weights of the fusion that training detaches.
 *
 * <p>Following the best rival can miss a class that is further behind but comes up faster, so a targeted attack also raises
 * F_k - F_y for every class k by itself (Gowal et al., "An Alternative Surrogate Loss for PGD-based Adversarial Testing",
 * 2019), at C times the cost.
 *
 * @param split which samples
 * @param noise noise per active modality, in the experiment's order, before the attack
 * @param modalities names of those that are moved, jointly; the others stay untouched. Empty = all of them
 * @param radii L2 bounds to try, ascending, in units of the standardised features
 * @param steps gradient steps per radius and start
 * @param stepSize length of a step; 0 = 2.5 radius / steps
 * @param starts how often each radius is tried: first from the sample itself, then from random points of the ball
 * @param targeted whether every class is attacked for by itself, too
 * @param samples how many samples, from the first one on; 0 = all
 * @param seed of the random starts, which are the same in every arm
 * @param references whether the references are attacked like the arms
 */
public record AttackRequest(
        Split split,
        List<NoiseSpec> noise,
        List<String> modalities,
        List<Double> radii,
        int steps,
        double stepSize,
        int starts,
        boolean targeted,
        int samples,
        long seed,
        boolean references) {
    /** Step length over radius / steps, where none is given. */
    public static final double DEFAULT_STEP = 2.5;

    /** Largest radius: beyond it, nothing is left of any sample whose features have deviation 1. */
    public static final double LARGEST_RADIUS = AdversarialSpec.LARGEST_RADIUS;

    /** Smallest radius: below it, single precision does not move a feature. */
    public static final double SMALLEST_RADIUS = 1e-6;

    /** Why a radius cannot be tried, in half a sentence after the radius; empty where it can. */
    public static Optional<String> radiusProblem(double radius) {
        return radius >= SMALLEST_RADIUS && radius <= LARGEST_RADIUS
                ? Optional.empty()
                : Optional.of(Texts.of("engine.attack-request.a-radius-is-a"));
    }

    /** An attack on the arms alone. */
    public AttackRequest(
            Split split,
            List<NoiseSpec> noise,
            List<String> modalities,
            List<Double> radii,
            int steps,
            double stepSize,
            int starts,
            boolean targeted,
            int samples,
            long seed) {
        this(split, noise, modalities, radii, steps, stepSize, starts, targeted, samples, seed, false);
    }

    /** The same on the references, too, or not. */
    public AttackRequest withReferences(boolean other) {
        return new AttackRequest(
                split, noise, modalities, radii, steps, stepSize, starts, targeted, samples, seed, other);
    }

    /** @throws IllegalArgumentException with a sentence when a number cannot be used */
    public AttackRequest {
        noise = List.copyOf(noise);
        modalities = List.copyOf(modalities);
        radii = List.copyOf(radii);
        require(!radii.isEmpty(), Texts.of("engine.attack-request.an-attack-needs-at"));
        for (int i = 0; i < radii.size(); i++) {
            require(
                    radii.get(i) > (i == 0 ? 0 : radii.get(i - 1)) && Double.isFinite(radii.get(i)),
                    Texts.of("engine.attack-request.the-radii-of-an", radii));
            double radius = radii.get(i);
            radiusProblem(radius)
                    .ifPresent(problem ->
                            require(false, Texts.of("engine.attack-request.the-radius-cannot-be", radius, problem)));
        }
        require(steps >= 1, Texts.of("engine.attack-request.an-attack-takes-at", steps));
        require(starts >= 1, Texts.of("engine.attack-request.an-attack-has-at", starts));
        require(samples >= 0, Texts.of("engine.attack-request.the-number-of-samples", samples));
        require(
                stepSize >= 0 && stepSize <= LARGEST_RADIUS,
                Texts.of("engine.attack-request.the-step-size-must", DEFAULT_STEP, stepSize));
    }

    /** Length of a step at a radius. */
    public double stepAt(double radius) {
        return stepAt(radius, steps, stepSize);
    }

    /** Length of a step at a radius, where 0 stands for the usual one. */
    public static double stepAt(double radius, int steps, double stepSize) {
        return stepSize > 0 ? stepSize : DEFAULT_STEP * radius / steps;
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
