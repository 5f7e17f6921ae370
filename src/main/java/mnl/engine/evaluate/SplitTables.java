package mnl.engine.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.engine.SeedStreams;
import mnl.engine.djl.Workers;
import mnl.experiment.EncoderKind;
import mnl.experiment.NoiseSpec;

/**
 * The samples of a run in native memory, a table for each modality under a noise, made once for all replicas. What nobody uses any more
 * is kept for the next question while it fits: a dial that is turned draws noise for its own modality alone, and going back to a severity draws
 * none. Seeds are read side by side. Belongs to the engine's thread.
 */
public final class SplitTables {
    /** Bytes of tables that are kept without a user. */
    private static final long MOST_UNUSED = 1L << 27;

    private record Key(Split split, int modality, NoiseSpec noise, int slots) {}

    /** A table [S', N, D_m], its rows [S' N, D_m], and how many splits use it. */
    private static final class Table {
        private final NDArray table;
        private final NDArray rows;
        private int users;

        Table(NDArray table) {
            this.table = table;
            rows = table.reshape(
                    table.getShape().get(0) * table.getShape().get(1),
                    table.getShape().get(2));
        }

        long bytes() {
            return table.size() * table.getDataType().getNumOfBytes();
        }

        void close() {
            rows.close();
            table.close();
        }
    }

    private final NDManager manager;
    private final Workers workers;
    private final List<Dataset> datasets;
    private final List<Long> seeds;
    private final int[] modalities;
    private final List<EncoderKind> encoders;

    /** Least recently asked for first. */
    private final Map<Key, Table> tables = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param manager owner of the memory
     * @param workers read the seeds
     * @param datasets one per seed
     * @param seeds the seeds
     * @param modalities the active modalities, by index in the dataset
     * @param encoders what reads each active modality
     */
    public SplitTables(
            NDManager manager,
            Workers workers,
            List<Dataset> datasets,
            List<Long> seeds,
            int[] modalities,
            List<EncoderKind> encoders) {
        this.manager = manager;
        this.workers = workers;
        this.datasets = List.copyOf(datasets);
        this.seeds = List.copyOf(seeds);
        this.modalities = modalities.clone();
        this.encoders = List.copyOf(encoders);
    }

    /**
     * The samples of a split.
     *
     * @param split which samples
     * @param noise noise per active modality
     */
    public DeviceSplit of(Split split, List<NoiseSpec> noise) {
        Dataset first = datasets.get(0);
        boolean shared =
                datasets.stream().allMatch(d -> d == first) && noise.stream().allMatch(NoiseSpec::isNone);
        int slots = shared ? 1 : seeds.size();
        int size = datasets.stream().mapToInt(each -> each.size(split)).max().orElse(0);
        List<Table> used = new ArrayList<>();
        try {
            for (int m = 0; m < modalities.length; m++) {
                NoiseSpec own = noise.get(m).isNone() ? NoiseSpec.NONE : noise.get(m);
                used.add(take(new Key(split, m, own, slots), size));
            }
        } catch (RuntimeException | Error e) {
            used.forEach(table -> table.users--);
            drop(used);
            throw e;
        }
        NDList whole = new NDList(used.stream().map(each -> each.table).toList());
        NDList rows = new NDList(used.stream().map(each -> each.rows).toList());
        return new DeviceSplit(whole, rows, labels(split), size, slots, () -> release(used));
    }

    private int[][] labels(Split split) {
        int[][] labels = new int[seeds.size()][];
        for (int s = 0; s < labels.length; s++) {
            boolean again = s > 0 && datasets.get(s) == datasets.get(0);
            labels[s] = again ? labels[0] : datasets.get(s).labels(split);
        }
        return labels;
    }

    private Table take(Key key, int size) {
        Table table = tables.get(key);
        if (table == null) {
            table = new Table(make(key, size));
            tables.put(key, table);
        }
        table.users++;
        return table;
    }

    private NDArray make(Key key, int size) {
        NDArray[] parts = new NDArray[key.slots()];
        try (NDManager scratch = manager.newSubManager()) {
            ModalityTable read = ModalityTable.of(scratch, encoders.get(key.modality()), size);
            workers.each(
                    parts.length,
                    slot -> parts[slot] = read.of(
                            datasets.get(slot),
                            key.split(),
                            modalities[key.modality()],
                            key.noise(),
                            SeedStreams.noise(seeds.get(slot))));
            return stacked(parts);
        }
    }

    /** By one native thread, as a part of the workers' work: several wait for one another where the machine is busy. */
    private NDArray stacked(NDArray[] parts) {
        NDArray[] table = new NDArray[1];
        workers.each(1, part -> table[part] = NDArrays.stack(new NDList(Arrays.asList(parts))));
        table[0].attach(manager);
        return table[0];
    }

    private void release(List<Table> used) {
        used.forEach(table -> table.users--);
        List<Table> unused =
                tables.values().stream().filter(table -> table.users == 0).toList();
        long bytes = unused.stream().mapToLong(Table::bytes).sum();
        List<Table> dropped = new ArrayList<>();
        for (Table eldest : unused) {
            if (bytes > MOST_UNUSED) {
                bytes -= eldest.bytes();
                dropped.add(eldest);
            }
        }
        drop(dropped);
    }

    /** Closes those of them that nobody uses. */
    private void drop(List<Table> some) {
        tables.values().removeIf(table -> {
            boolean gone = table.users == 0 && some.contains(table);
            if (gone) {
                table.close();
            }
            return gone;
        });
    }
}
