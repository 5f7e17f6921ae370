package mnl.engine.step;

import ai.djl.ndarray.NDArray;
import mnl.engine.closed.ClosedTerms;
import mnl.engine.method.LossTerms;

/**
 * The mean losses of a batch, under the weights before its update; the arrays are used again for the next one.
 *
 * @param total what is minimised [R]
 * @param fused CE(F, y) [R]
 * @param guidance the guidance term, strength included [R]
 * @param unimodal CE(f^m, y) [M][R]
 */
public record BatchLosses(float[] total, float[] fused, float[] guidance, float[][] unimodal) {

    /** Room for the losses of R replicas. */
    static BatchLosses of(int modalities, int replicas) {
        return new BatchLosses(
                new float[replicas], new float[replicas], new float[replicas], new float[modalities][replicas]);
    }

    /** Those of some neighbouring replicas, from the given one on. */
    void put(int from, ClosedTerms terms) {
        put(from, terms.total(), total);
        put(from, terms.fused(), fused);
        put(from, terms.guidance(), guidance);
        for (int m = 0; m < unimodal.length; m++) {
            put(from, terms.unimodal()[m], unimodal[m]);
        }
    }

    /** The same out of native memory. */
    void put(int from, LossTerms terms) {
        put(from, terms.total(), total);
        put(from, terms.fused(), fused);
        put(from, terms.guidance(), guidance);
        for (int m = 0; m < unimodal.length; m++) {
            put(from, terms.unimodal().get(m), unimodal[m]);
        }
    }

    private static void put(int from, double[] values, float[] into) {
        for (int i = 0; i < values.length; i++) {
            into[from + i] = (float) values[i];
        }
    }

    private static void put(int from, NDArray values, float[] into) {
        float[] floats = values.toFloatArray();
        System.arraycopy(floats, 0, into, from, floats.length);
    }
}
