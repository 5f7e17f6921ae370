package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Arrays;
import mnl.data.DataException;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.EncoderKind;
import mnl.experiment.NoiseSpec;
import mnl.words.Texts;

/** Copies the samples of one modality into native memory, in the form in which an encoder reads them. */
interface ModalityTable {

    /**
     * The samples of a split of one seed.
     *
     * @param dataset the seed's samples
     * @param split which samples
     * @param modality index in the dataset
     * @param noise noise put into them
     * @param noiseSeed start of the noise stream
     * @return [N, numbers of a sample]; rows after the split's own samples are 0
     */
    NDArray of(Dataset dataset, Split split, int modality, NoiseSpec noise, long noiseSeed);

    /**
     * The form that an encoder reads: tokens (int64) where it looks them up, otherwise features (float32).
     *
     * @param rows N, at least the samples of any split that is read
     */
    static ModalityTable of(NDManager manager, EncoderKind encoder, int rows) {
        return encoder.readsTokens()
                ? (dataset, split, modality, noise, seed) -> tokens(
                        manager,
                        rows,
                        dataset.info().modalities().get(modality),
                        dataset.tokens(split, modality, noise, seed))
                : (dataset, split, modality, noise, seed) -> features(
                        manager,
                        rows,
                        dataset.info().modalities().get(modality),
                        dataset.features(split, modality, noise, seed));
    }

    private static NDArray features(NDManager manager, int rows, ModalityInfo info, float[] values) {
        int length = Math.multiplyExact(rows, info.features());
        float[] padded = values.length == length ? values : Arrays.copyOf(values, length);
        return manager.create(FloatBuffer.wrap(padded), new Shape(rows, info.features()));
    }

    private static NDArray tokens(NDManager manager, int rows, ModalityInfo info, int[] tokens) {
        ModalityInfo.TokenSpace space = info.tokens().orElseThrow();
        long[] padded = new long[Math.multiplyExact(rows, space.length())];
        for (int i = 0; i < tokens.length; i++) {
            if (tokens[i] < -1 || tokens[i] >= space.vocabulary()) {
                throw new DataException(Texts.of(
                        "evaluate.modality-table.the-modality-has-a", info.name(), tokens[i], space.vocabulary()));
            }
            padded[i] = tokens[i];
        }
        return manager.create(padded, new Shape(rows, space.length()));
    }
}
