package mnl.engine.method;

/**
 * The weights of the losses of one replica beside its guidance.
 *
 * @param fused w_F, the weight of CE(F, y)
 * @param unimodal w_m of every modality's own cross-entropy [M]; not to be written to
 */
public record BaseLoss(double fused, double[] unimodal) {

    /** M. */
    int modalities() {
        return unimodal.length;
    }
}
