package mnl.data.importing;

import mnl.data.folder.PayloadFormat;

/**
 * A modality that a source offers.
 *
 * @param name what it will be called
 * @param format shape and storage of its samples
 */
public record ModalityOutline(String name, PayloadFormat format) {}
