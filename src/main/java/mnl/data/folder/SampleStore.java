package mnl.data.folder;

import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.features.Standardizer;
import mnl.experiment.NoiseSpec;

/** All samples of one modality, in the order of the table. Thread-safe. */
interface SampleStore {

    /** What the modality is. */
    ModalityInfo info();

    /** Features of a sample before standardisation, under noise where the noise goes into a signal [D]. Not to be changed. */
    float[] features(int row, NoiseSpec noise, long noiseSeed);

    /** Tokens of a sample under the very same noise, as many as it has; none where the modality has no tokens. */
    default int[] tokens(int row, NoiseSpec noise, long noiseSeed) {
        return new int[0];
    }

    /** What a person perceives of a sample, under the very same noise; for feature vectors the stored values. */
    Signal signal(int row, NoiseSpec noise, long noiseSeed);

    /** How these features are standardised, given those of the training split [n][D]. */
    default Standardizer standardizer(float[][] training) {
        return Standardizer.fitFloored(training);
    }
}
