package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import mnl.data.DataException;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.EncoderKind;
import mnl.experiment.NoiseSpec;

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
     * @return [N, numbers of a sample]
     */
    NDArray of(Dataset dataset, Split split, int modality, NoiseSpec noise, long noiseSeed);

    /** The form that an encoder reads: tokens (int64) where it looks them up, otherwise features (float32). */
    static ModalityTable of(NDManager manager, EncoderKind encoder) {
        return encoder.readsTokens()
                ? (dataset, split, modality, noise, seed) -> tokens(manager, dataset, split, modality, noise, seed)
                : (dataset, split, modality, noise, seed) -> features(manager, dataset, split, modality, noise, seed);
    }

    private static NDArray features(
            NDManager manager, Dataset dataset, Split split, int modality, NoiseSpec noise, long seed) {
        int width = dataset.info().modalities().get(modality).features();
        float[] values = dataset.features(split, modality, noise, seed);
        return manager.create(FloatBuffer.wrap(values), new Shape(dataset.size(split), width));
    }

    private static NDArray tokens(
            NDManager manager, Dataset dataset, Split split, int modality, NoiseSpec noise, long seed) {
        ModalityInfo info = dataset.info().modalities().get(modality);
        ModalityInfo.TokenSpace space = info.tokens().orElseThrow();
        int[] tokens = dataset.tokens(split, modality, noise, seed);
        long[] rows = new long[tokens.length];
        for (int i = 0; i < rows.length; i++) {
            if (tokens[i] < -1 || tokens[i] >= space.vocabulary()) {
                throw new DataException("The modality \"" + info.name() + "\" has a token " + tokens[i]
                        + " outside of its vocabulary of " + space.vocabulary() + ": check the dataset.");
            }
            rows[i] = tokens[i];
        }
        return manager.create(rows, new Shape(dataset.size(split), space.length()));
    }
}
