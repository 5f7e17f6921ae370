package mnl.data;

import mnl.experiment.ModalityKind;

/**
 * One modality of a dataset.
 *
 * @param name unique within the dataset
 * @param kind what its samples are to a person
 * @param features D, the width of the feature vectors the encoder sees
 */
public record ModalityInfo(String name, ModalityKind kind, int features) {}
