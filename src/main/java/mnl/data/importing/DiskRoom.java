package mnl.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that may be written for the time being, shared by the sources of an import. For one thread. */
final class DiskRoom {
    private long left;

    private DiskRoom(long bytes) {
        left = bytes;
    }

    /** As much as it takes: what is written is wanted. */
    static DiskRoom unbounded() {
        return new DiskRoom(Long.MAX_VALUE);
    }

    /** So many bytes. */
    static DiskRoom of(long bytes) {
        return new DiskRoom(bytes);
    }

    /** Half of what is free where a folder is: the other half is for what is made of it. */
    static DiskRoom halfOfWhatIsFree(Path folder) throws IOException {
        return new DiskRoom(Files.getFileStore(folder).getUsableSpace() / 2);
    }

    /** Takes bytes; whether there were as many. */
    boolean take(long bytes) {
        if (bytes > left) {
            return false;
        }
        left -= bytes;
        return true;
    }

    /** Gives bytes back. */
    void free(long bytes) {
        left += bytes;
    }
}
