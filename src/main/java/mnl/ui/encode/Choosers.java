package mnl.ui.encode;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files and folders. */
public interface Choosers {

    /** A file to read; empty when the user chose none. */
    Optional<Path> file(String title, String kind, String extension);

    /** A folder that is there. */
    Optional<Path> folder(String title);
}
