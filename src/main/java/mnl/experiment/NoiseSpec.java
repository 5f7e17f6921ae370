package mnl.experiment;

/**
 * Noise on one modality.
 *
 * @param kind what is done
 * @param severity how much, 0 (nothing) to 10, see {@link NoiseKind#level}; always {@link #FULL} where the modality is missing,
 *     which is no question of degree, whatever a configuration says
 * @param share probability with which a sample gets it at all, 0 to 1
 */
public record NoiseSpec(NoiseKind kind, double severity, double share) {

    /** The largest severity. */
    public static final double FULL = 10;

    public static final NoiseSpec NONE = new NoiseSpec(NoiseKind.NONE, 0, 1);

    public NoiseSpec {
        severity = kind == NoiseKind.MISSING ? FULL : severity;
    }

    /** A kind turned up to a severity; at 0 nothing is done, and nothing is missing. */
    public static NoiseSpec at(NoiseKind kind, double severity, double share) {
        return severity <= 0 ? NONE : new NoiseSpec(kind, severity, share);
    }

    /** Whether it changes nothing. */
    public boolean isNone() {
        return kind == NoiseKind.NONE || severity == 0 || share == 0;
    }
}
