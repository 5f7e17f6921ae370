package mnl.engine;

/** What of a {@link FeatureRequest} something is wrong with. */
public enum ExtractionField {
    FOLDER,
    MODALITY,
    MODULE,
    SIZE,
    CHANNELS,
    SECONDS,
    TOKENIZER,
    LENGTH,
    BATCH,
    NAME,
    TARGET
}
