package mnl.data.importing;

import java.nio.file.Path;
import mnl.data.DataException;

/** A file is no longer what it was when its samples were read; nothing was imported. */
public final class ChangedFileException extends DataException {
    private static final long serialVersionUID = 1L;

    ChangedFileException(Path file) {
        super(file + " has changed since it was read. Look at what is in it now, then import again.");
    }
}
