package mnl.engine.train;

import java.util.Arrays;
import mnl.engine.evaluate.TrainingLosses;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.engine.step.BatchLosses;

/** Adds the losses of an epoch's batches up. Reading them changes nothing: how often an epoch is measured must not show in its losses. */
final class LossSums implements Resumable {
    private static final int TOTAL = 0;
    private static final int FUSED = 1;
    private static final int GUIDANCE = 2;
    private static final int UNIMODAL = 3;

    private final int modalities;
    private final int replicas;

    /** Rows: total, fused, guidance, then the modalities [M + 3, R]. */
    private final float[] sums;

    private final long[] samples;

    LossSums(int modalities, int replicas) {
        this.modalities = modalities;
        this.replicas = replicas;
        samples = new long[replicas];
        sums = new float[(UNIMODAL + modalities) * replicas];
    }

    /**
     * Another epoch begins: what was added before is forgotten, but for replicas that rest, whose losses are the same again.
     *
     * @param resting which do [R]
     */
    void beginEpoch(boolean[] resting) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = resting[i % replicas] ? sums[i] : 0;
        }
        for (int r = 0; r < replicas; r++) {
            samples[r] = resting[r] ? samples[r] : 0;
        }
    }

    /**
     * Adds the mean losses of a batch, weighted by its size.
     *
     * @param counted samples that count, in every replica [R]
     */
    void add(BatchLosses losses, int[] counted) {
        add(TOTAL, losses.total(), counted);
        add(FUSED, losses.fused(), counted);
        add(GUIDANCE, losses.guidance(), counted);
        for (int m = 0; m < modalities; m++) {
            add(UNIMODAL + m, losses.unimodal()[m], counted);
        }
        for (int r = 0; r < replicas; r++) {
            samples[r] += counted[r];
        }
    }

    private void add(int row, float[] means, int[] counted) {
        for (int r = 0; r < replicas; r++) {
            sums[row * replicas + r] += means[r] * counted[r];
        }
    }

    /** Whether nothing was added in this epoch. */
    boolean isEmpty() {
        return Arrays.stream(samples).allMatch(count -> count == 0);
    }

    /** The means over the samples of this epoch so far; NaN where there was none. */
    TrainingLosses means() {
        if (isEmpty()) {
            return TrainingLosses.none(modalities, replicas);
        }
        float[][] unimodal = new float[modalities][];
        for (int m = 0; m < modalities; m++) {
            unimodal[m] = means(UNIMODAL + m);
        }
        return new TrainingLosses(means(TOTAL), means(FUSED), means(GUIDANCE), unimodal);
    }

    private float[] means(int row) {
        float[] means = new float[replicas];
        for (int r = 0; r < replicas; r++) {
            means[r] = sums[row * replicas + r] / samples[r];
        }
        return means;
    }

    @Override
    public Memento save() {
        return new Memento().with("sums", sums).with("samples", samples);
    }

    @Override
    public void restore(Memento memento) {
        memento.read("samples", samples);
        memento.read("sums", sums);
    }
}
