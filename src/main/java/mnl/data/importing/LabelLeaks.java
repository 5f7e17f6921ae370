package mnl.data.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import mnl.data.importing.LeakingColumn.How;

/**
 * Finds features that tell the class of every sample: labels, one-hot labels, coarser and finer labels and row numbers that
 * have come among the features. A text counts as one value. Pictures and sounds are not looked at.
 */
final class LabelLeaks {
    private static final int REPEATS = 10;
    private static final int VALUES_PER_CLASS = 4;
    private static final int MOST_REMEMBERED = 1 << 22;

    private final Arrangement samples;
    private final int[] labels;
    private final int[] sizes;
    private final BooleanSupplier cancelled;

    /**
     * Over the samples of a dataset.
     *
     * @param samples which samples of the sources
     * @param labels their classes [n]
     * @param classes C
     * @param cancelled is asked often whether to give up
     */
    LabelLeaks(Arrangement samples, int[] labels, int classes, BooleanSupplier cancelled) {
        this.samples = samples;
        this.labels = labels;
        this.cancelled = cancelled;
        sizes = new int[classes];
        Arrays.stream(labels).forEach(label -> sizes[label]++);
    }

    /** All that there are, in the order of the sources. */
    List<LeakingColumn> find(List<SpooledSource> sources) throws IOException {
        List<LeakingColumn> found = new ArrayList<>();
        for (int s = 0; s < sources.size(); s++) {
            int[] rows = samples.rows()[s];
            int[] order = IntStream.range(0, rows.length)
                    .boxed()
                    .sorted(Comparator.comparingInt(i -> rows[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            SpooledSource source = sources.get(s);
            for (int m = 0; m < source.outline().modalities().size(); m++) {
                SourceModality modality = source.outline().modalities().get(m);
                if (modality.hasFeatures() || modality.hasTexts()) {
                    How[] verdicts = watched(source.spool(m), modality, rows, order);
                    found.addAll(columns(s, source.outline().name(), modality, verdicts));
                }
            }
        }
        return found;
    }

    private How[] watched(Spool spool, SourceModality modality, int[] rows, int[] order) throws IOException {
        try (FileChannel content = spool.open()) {
            if (!modality.hasFeatures()) {
                ColumnWatch[] whole = watches(1, order);
                for (int i = 0; i < order.length && whole[0].open(); i++) {
                    check();
                    whole[0].see(spool.hash(content, rows[order[i]]), Double.NaN, labels[order[i]]);
                }
                return verdicts(whole);
            }
            int width = modality.format().unitBytes() / Float.BYTES;
            int most = Math.max(1, MOST_REMEMBERED / (mostValues() + sizes.length + 1));
            How[] verdicts = new How[width];
            for (int from = 0; from < width; from += most) {
                int count = Math.min(most, width - from);
                System.arraycopy(block(spool, content, from, count, rows, order), 0, verdicts, from, count);
            }
            return verdicts;
        }
    }

    private How[] block(Spool spool, FileChannel content, int from, int count, int[] rows, int[] order)
            throws IOException {
        ColumnWatch[] watches = watches(count, order);
        int[] open = IntStream.range(0, count).toArray();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < order.length && open.length > 0; i++) {
            check();
            spool.read(content, rows[order[i]], Float.BYTES * (long) from, bytes.clear());
            int label = labels[order[i]];
            for (int column : open) {
                float value = bytes.getFloat(Float.BYTES * column) + 0f;
                watches[column].see(Float.floatToIntBits(value), value, label);
            }
            open = Arrays.stream(open).filter(column -> watches[column].open()).toArray();
        }
        return verdicts(watches);
    }

    private ColumnWatch[] watches(int count, int[] order) {
        ColumnWatch[] watches = new ColumnWatch[count];
        boolean sorted = sorted(order);
        Arrays.setAll(watches, i -> new ColumnWatch(sizes.length, mostValues(), sorted));
        return watches;
    }

    private How[] verdicts(ColumnWatch[] watches) {
        return Arrays.stream(watches).map(watch -> watch.verdict(sizes)).toArray(How[]::new);
    }

    /** Of how many values a finer label consists at most, so that each occurs often enough to be no measurement. */
    private int mostValues() {
        return Math.min(VALUES_PER_CLASS * sizes.length, labels.length / REPEATS);
    }

    /** Whether the samples of each class are in one piece; with few samples that is chance. */
    private boolean sorted(int[] order) {
        int changes = 0;
        for (int i = 1; i < order.length; i++) {
            changes += labels[order[i]] == labels[order[i - 1]] ? 0 : 1;
        }
        return changes == sizes.length - 1 && order.length >= REPEATS * sizes.length;
    }

    private void check() {
        if (cancelled.getAsBoolean()) {
            throw new ImportCancelledException();
        }
    }

    private static List<LeakingColumn> columns(int source, String file, SourceModality modality, How[] verdicts) {
        boolean columns = !modality.columns().isEmpty();
        if (!columns && Arrays.stream(verdicts).noneMatch(how -> how == null)) {
            boolean array = modality.hasFeatures();
            return List.of(new LeakingColumn(
                    source, file, modality.name(), array ? modality.array() : "", array, verdicts[0]));
        }
        return IntStream.range(0, verdicts.length)
                .filter(column -> verdicts[column] != null)
                .mapToObj(column -> new LeakingColumn(
                        source, file, modality.name(), modality.feature(column), columns, verdicts[column]))
                .toList();
    }
}
