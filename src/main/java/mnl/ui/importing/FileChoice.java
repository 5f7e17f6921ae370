package mnl.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders. */
public interface FileChoice {

    /** Files of any form; empty where the user chose none. */
    List<Path> files();

    /** A folder. */
    Optional<Path> folder(String title);
}
