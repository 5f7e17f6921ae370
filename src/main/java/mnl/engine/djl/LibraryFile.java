package mnl.engine.djl;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file of the native library.
 *
 * @param name file name in the unpacked folder
 * @param size length in bytes
 * @param sum CRC-32 of its bytes
 * @param source where its bytes come from
 */
record LibraryFile(String name, long size, long sum, Source source) {

    /** Opens the packed bytes. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
