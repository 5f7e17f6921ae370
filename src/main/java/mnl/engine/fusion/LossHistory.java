package mnl.engine.fusion;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;
import mnl.words.Texts;

/**
 * The losses of every training sample, summed over the epochs, for every modality and replica: plain numbers, for no gradient
 * flows through them. Threads may add at the same time, each for replicas of its own.
 */
public final class LossHistory implements Resumable {

    private record Row(int modality, int replica) {}

    private final List<Integer> sizes;
    private final int size;

    /** N numbers each, those of a replica's own samples at their beginning. */
    private final Map<Row, double[]> sums = new ConcurrentHashMap<>();

    /** @param sizes N_s, training samples of every seed [S]; the history has room for the most, N */
    LossHistory(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
        this.size = sizes.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * Adds the losses of a replica's batch under one modality.
     *
     * @param replica r, counted from the first one of the rule
     * @param samples their numbers, no sample twice but for padding
     * @param from where the batch begins in them
     * @param losses of the batch [B]
     * @param counts whether anything in the batch is no padding; otherwise nothing is added
     * @param difficulty receives their sums so far, scaled so that they run from 0 to 1 over all samples of the replica [B]
     */
    public void add(
            int modality, int replica, int[] samples, int from, double[] losses, boolean counts, double[] difficulty) {
        double[] own = sums.computeIfAbsent(new Row(modality, replica), row -> new double[size]);
        for (int b = 0; b < difficulty.length; b++) {
            difficulty[b] = own[samples[from + b]] + (counts ? losses[b] : 0);
        }
        for (int b = 0; b < difficulty.length; b++) {
            own[samples[from + b]] = difficulty[b];
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sizes.get(replica % sizes.size()); i++) {
            lowest = Math.min(lowest, own[i]);
            highest = Math.max(highest, own[i]);
        }
        double range = Math.max(highest - lowest, Float.MIN_NORMAL);
        for (int b = 0; b < difficulty.length; b++) {
            difficulty[b] = (difficulty[b] - lowest) / range;
        }
    }

    /** The sums, modality by modality and replica by replica, and how many of both there are. */
    @Override
    public Memento save() {
        int modalities = sums.keySet().stream().mapToInt(Row::modality).max().orElse(-1) + 1;
        int replicas = sums.keySet().stream().mapToInt(Row::replica).max().orElse(-1) + 1;
        double[] all = new double[modalities * replicas * size];
        sums.forEach(
                (row, own) -> System.arraycopy(own, 0, all, (row.modality() * replicas + row.replica()) * size, size));
        return new Memento()
                .with("sums", all)
                .with(Texts.of("fusion.loss-history.modalities-and-replicas"), modalities, replicas);
    }

    @Override
    public void restore(Memento memento) {
        long[] outer = memento.longs(Texts.of("fusion.loss-history.modalities-and-replicas"));
        double[] all = memento.doubles("sums");
        sums.clear();
        for (int i = 0; i < outer[0] * outer[1]; i++) {
            double[] own = new double[size];
            System.arraycopy(all, i * size, own, 0, size);
            sums.put(new Row(i / (int) outer[1], i % (int) outer[1]), own);
        }
    }
}
