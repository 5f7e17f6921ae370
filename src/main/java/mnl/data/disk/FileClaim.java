package mnl.data.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/** Claims to files, which end with the program that has them, however it ends. */
public final class FileClaim {
    private FileClaim() {}

    /**
     * Claims a file until its channel is closed.
     *
     * @return false when another program, or another place of this one, has claimed it
     */
    public static boolean on(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock()).isPresent();
        } catch (OverlappingFileLockException ofThisProgram) {
            return false;
        }
    }
}
