package mnl.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What has to be known of a dataset to check an experiment against it.
 *
 * @param modalities names of its modalities
 * @param kinds their kinds, in the same order
 * @param classes C
 */
public record DatasetOutline(List<String> modalities, List<ModalityKind> kinds, int classes) {
    public DatasetOutline {
        modalities = List.copyOf(modalities);
        kinds = List.copyOf(kinds);
    }

    /** The kind of a modality, empty where the dataset has none of that name. */
    public Optional<ModalityKind> kind(String modality) {
        int position = modalities.indexOf(modality);
        return position < 0 ? Optional.empty() : Optional.of(kinds.get(position));
    }

    /** What a specification alone tells: everything of a synthetic dataset, nothing of a folder. */
    static Optional<DatasetOutline> of(DatasetSpec dataset) {
        if (dataset instanceof DatasetSpec.Synthetic synthetic) {
            return Optional.of(new DatasetOutline(
                    synthetic.modalities().stream()
                            .map(DatasetSpec.SyntheticModality::name)
                            .map(String::valueOf)
                            .toList(),
                    synthetic.modalities().stream()
                            .map(modality -> ModalityKind.FEATURES)
                            .toList(),
                    synthetic.classes()));
        }
        return Optional.empty();
    }
}
