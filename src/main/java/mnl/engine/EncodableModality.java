package mnl.engine;

/**
 * A modality that a frozen network can take.
 *
 * @param name as the dataset calls it
 * @param kind what its samples are
 * @param width of its pictures in pixels, 0 for others
 * @param height likewise
 */
public record EncodableModality(String name, Kind kind, int width, int height) {

    /** What can be encoded. */
    public enum Kind {
        PICTURES,
        SOUNDS,
        TEXTS
    }
}
