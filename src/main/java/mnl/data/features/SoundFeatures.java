package mnl.data.features;

/** Makes a grid of fixed size of a sound of any length. Thread-safe. */
public interface SoundFeatures {

    /** Which ones, by their name in {@code dataset.json}. */
    enum Kind {
        /** {@link LogMel}. */
        LOG_MEL("logmel"),
        /** {@link Mfcc}. */
        MFCC("mfcc"),
        /** {@link Mfcc} with the change of each coefficient over time. */
        MFCC_DELTAS("mfcc-deltas");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its name in files and on the command line. */
        public String key() {
            return key;
        }

        /** Features of this kind for one sample rate in Hz. */
        public SoundFeatures at(int sampleRate) {
            return this == LOG_MEL ? new LogMel(sampleRate) : new Mfcc(sampleRate, this == MFCC_DELTAS);
        }
    }

    /** Features per frame; there are {@link LogMel#FRAMES} frames. */
    int columns();

    /**
     * Features of a wave of any length; one shorter than an analysis frame is followed by silence.
     *
     * @return [FRAMES * columns], frame by frame
     */
    float[] of(float[] wave);
}
