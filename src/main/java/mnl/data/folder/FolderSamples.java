package mnl.data.folder;

import java.util.List;
import mnl.data.DatasetInfo;

/** All samples of a folder, in memory. Immutable but for its caches, thread-safe. */
final class FolderSamples {

    /** One modality's samples with what was computed from them. */
    record Modality(SampleStore store, FeatureCache cache) {}

    private final DatasetInfo info;
    private final int[] labels;
    private final List<String> ids;
    private final long[] keys;
    private final List<Modality> modalities;

    FolderSamples(FolderDescription description, List<SampleRow> rows, List<SampleStore> stores, long[] keys) {
        info = new DatasetInfo(
                description.name(),
                description.licence(),
                description.classes(),
                stores.stream().map(SampleStore::info).toList());
        labels = rows.stream().mapToInt(SampleRow::label).toArray();
        ids = rows.stream().map(SampleRow::id).toList();
        modalities = stores.stream()
                .map(store -> new Modality(store, new FeatureCache(store, rows.size())))
                .toList();
        this.keys = keys;
    }

    DatasetInfo info() {
        return info;
    }

    int label(int row) {
        return labels[row];
    }

    /** What the table calls the samples, in its order. */
    List<String> ids() {
        return ids;
    }

    /** What the table calls a sample. */
    String id(int row) {
        return ids.get(row);
    }

    /** Key of a sample's noise streams. */
    long key(int row) {
        return keys[row];
    }

    List<Modality> modalities() {
        return modalities;
    }
}
