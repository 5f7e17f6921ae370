package mnl.data.importing.media;

import java.nio.file.Path;
import mnl.data.folder.PayloadFormat;

/** Reads one file as one sample. */
interface SampleReader {

    /** How samples are stored. */
    PayloadFormat format();

    /**
     * The sample as it lies in the payload.
     *
     * @param file where it is
     * @param name what messages call it
     * @throws mnl.data.DataException when the file cannot be used
     */
    byte[] read(Path file, String name);
}
