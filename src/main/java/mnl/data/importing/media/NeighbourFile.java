package mnl.data.importing.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import mnl.data.DataException;
import mnl.data.FolderBounds;
import mnl.data.importing.SourceFiles;

/**
 * Finds files that a list names by their path from the list's folder, and none outside it.
 *
 * @param list the list
 */
record NeighbourFile(Path list) {

    /**
     * A file.
     *
     * @param place where it is named, for messages
     * @param written its path; {@code \} counts as {@code /}
     * @throws DataException when it is not there, or not in the folder
     */
    Path find(String place, String written) {
        Path folder = Objects.requireNonNull(list.toAbsolutePath().normalize().getParent());
        Path found;
        try {
            Path relative = Path.of(written.replace('\\', '/'));
            found = folder.resolve(relative).normalize();
            FolderBounds leads = relative.isAbsolute() ? FolderBounds.OUTSIDE : FolderBounds.of(folder, found);
            if (leads == FolderBounds.OUTSIDE) {
                throw new DataException(place + ": the path " + written + " leaves the folder of " + list.getFileName()
                        + ". Write a path within it, such as images/1.jpg.");
            }
            if (leads == FolderBounds.CIRCLE) {
                throw new DataException(place + ": the path " + written
                        + " is a link that leads in a circle. Put the picture itself in its place.");
            }
        } catch (InvalidPathException notOne) {
            throw new DataException(
                    place + ": \"" + written.replaceAll("\\p{Cntrl}", "?")
                            + "\" is not a path. Write one such as images/1.jpg.",
                    notOne);
        } catch (IOException failure) {
            throw SourceFiles.unreadable(list.resolveSibling(written), failure);
        }
        if (!Files.isRegularFile(found)) {
            throw new DataException(place + ": the picture " + written
                    + " is not there. Add it, or leave out what is incomplete (--skip-broken).");
        }
        return found;
    }
}
