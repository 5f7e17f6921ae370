package mnl.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What has to be known of a dataset to check an experiment against it.
 *
 * @param modalities its modalities
 * @param classes C
 * @param validation whether it has validation samples; true where that is not known
 */
public record DatasetOutline(List<ModalityOutline> modalities, int classes, boolean validation) {
    public DatasetOutline {
        modalities = List.copyOf(modalities);
    }

    /**
     * A dataset whose features lie in no plane and which has no tokens.
     *
     * @param modalities names of its modalities
     * @param kinds their kinds, in the same order
     * @param classes C
     */
    public DatasetOutline(List<String> modalities, List<ModalityKind> kinds, int classes) {
        this(
                IntStream.range(0, modalities.size())
                        .mapToObj(m -> new ModalityOutline(modalities.get(m), kinds.get(m)))
                        .toList(),
                classes);
    }

    /** Data whose splits are not known. */
    public DatasetOutline(List<ModalityOutline> modalities, int classes) {
        this(modalities, classes, true);
    }

    /** A copy that says whether there are validation samples. */
    public DatasetOutline withValidation(boolean known) {
        return new DatasetOutline(modalities, classes, known);
    }

    /** A modality, empty where the dataset has none of that name. */
    public Optional<ModalityOutline> modality(String name) {
        return modalities.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** The names of the modalities, in order. */
    public List<String> names() {
        return modalities.stream().map(ModalityOutline::name).toList();
    }

    /** What a specification alone tells: everything of a synthetic dataset, nothing of a folder. */
    public static Optional<DatasetOutline> of(DatasetSpec dataset) {
        if (dataset instanceof DatasetSpec.Synthetic synthetic) {
            return Optional.of(new DatasetOutline(
                    synthetic.modalities().stream()
                            .map(DatasetSpec.SyntheticModality::name)
                            .map(name -> new ModalityOutline(String.valueOf(name), ModalityKind.FEATURES))
                            .toList(),
                    synthetic.classes(),
                    synthetic.validationSize() > 0));
        }
        return Optional.empty();
    }
}
