package mnl.experiment;

import java.util.List;

/**
 * Training against an attack: samples of each batch are moved, within an L2 ball around them, to where the model is worst.
 *
 * @param radius of the ball, in units of the standardised features
 * @param steps gradient steps per batch; each costs a forward and a backward pass
 * @param stepSize length of a step; 0 = 2.5 radius / steps
 * @param modalities names of those that are moved, jointly; empty = all that can be
 * @param share of each batch that is moved, above 0 and up to 1
 */
public record AdversarialSpec(double radius, int steps, double stepSize, List<String> modalities, double share) {
    /** Largest radius and step that make sense in units of the standardised features. */
    public static final double LARGEST_RADIUS = 1000;

    /** Radius 1, 5 steps of the usual size, all modalities jointly, whole batches. */
    public static final AdversarialSpec DEFAULT = new AdversarialSpec(1, 5, 0, List.of(), 1);

    public AdversarialSpec {
        modalities = List.copyOf(modalities);
    }

    /** A copy that moves other modalities. */
    public AdversarialSpec withModalities(List<String> other) {
        return new AdversarialSpec(radius, steps, stepSize, other, share);
    }
}
