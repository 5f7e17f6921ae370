package mnl.data.importing;

import java.nio.file.Path;

/** Takes the samples of one {@link Source}, modality by modality or side by side. Used by one thread. */
public interface SampleSink {

    /** What is known about the next sample apart from its payload. Exactly one call per sample, in order. */
    void tags(SampleTags tags);

    /**
     * The next feature vector of a modality.
     *
     * @param modality its index in {@link SourceOutline#modalities}
     * @param row finite numbers [D]; may be changed after the call
     */
    void features(int modality, float[] row);

    /**
     * The next sample of a modality as it lies in the payload, see {@link mnl.data.folder.PayloadFormat}.
     *
     * @param modality its index in {@link SourceOutline#modalities}
     * @param content holds the sample
     * @param length bytes of the sample, from the start of {@code content}
     */
    void bytes(int modality, byte[] content, int length);

    /**
     * How far reading is. Call it at least once per megabyte.
     *
     * @param fraction 0..1
     * @throws ImportCancelledException when the user no longer wants the data; let it through
     */
    void progress(double fraction);

    /**
     * Says that a file, or a folder, is going to be read, so that it can be noticed when it changes. Call it before opening
     * it, once for each.
     */
    void reads(Path file);

    /** What a user should know and only reading shows, such as files that were left out: a full sentence. */
    default void note(String sentence) {}

    /** An empty folder for intermediate files; removed after the import, and large enough where the result is. */
    Path scratch();
}
