package mnl.experiment;

/**
 * Noise on one modality.
 *
 * @param kind what is done
 * @param severity how much, 0 (nothing) to 10, see {@link NoiseKind#level}
 * @param share probability with which a sample gets it at all, 0 to 1
 */
public record NoiseSpec(NoiseKind kind, double severity, double share) {

    public static final NoiseSpec NONE = new NoiseSpec(NoiseKind.NONE, 0, 1);

    /** Whether it changes nothing. */
    public boolean isNone() {
        return kind == NoiseKind.NONE || severity == 0 || share == 0;
    }
}
