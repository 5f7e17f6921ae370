package mnl.data.folder;

import mnl.data.ModalityInfo;
import mnl.data.Signal;
import mnl.data.features.Standardizer;
import mnl.experiment.NoiseSpec;

/** Feature vectors as stored; their noise is in units of standard deviations and comes after standardisation. */
final class VectorStore implements SampleStore {
    private final ModalityInfo info;
    private final float[][] rows;

    VectorStore(ModalityInfo info, float[][] rows) {
        this.info = info;
        this.rows = rows;
    }

    @Override
    public ModalityInfo info() {
        return info;
    }

    @Override
    public float[] features(int row, NoiseSpec noise, long noiseSeed) {
        return rows[row];
    }

    @Override
    public Signal signal(int row, NoiseSpec noise, long noiseSeed) {
        return new Signal.Features(rows[row].clone());
    }

    @Override
    public Standardizer standardizer(float[][] training) {
        return Standardizer.fit(training);
    }
}
