package mnl.data;

import java.util.List;
import mnl.experiment.DatasetOutline;

/**
 * What a dataset is, apart from its samples.
 *
 * @param name what a user calls it
 * @param licence under which terms it is shared; SPDX identifier where there is one
 * @param classNames one name per class
 * @param modalities its modalities
 */
public record DatasetInfo(String name, String licence, List<String> classNames, List<ModalityInfo> modalities) {
    public DatasetInfo {
        classNames = List.copyOf(classNames);
        modalities = List.copyOf(modalities);
    }

    /** C. */
    public int classes() {
        return classNames.size();
    }

    /** What an experiment on these data is checked against. */
    public DatasetOutline outline() {
        return new DatasetOutline(modalities.stream().map(ModalityInfo::outline).toList(), classes());
    }

    /**
     * Position of a modality.
     *
     * @throws IllegalArgumentException when the dataset has no modality of that name; the message names those it has
     */
    public int indexOf(String modality) {
        for (int i = 0; i < modalities.size(); i++) {
            if (modalities.get(i).name().equals(modality)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The dataset \"" + name + "\" has no modality \"" + modality
                + "\". It has: "
                + String.join(", ", modalities.stream().map(ModalityInfo::name).toList()) + ".");
    }
}
