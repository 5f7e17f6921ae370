package mnl.data.importing.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import mnl.data.DataException;
import mnl.data.FolderBounds;
import mnl.data.importing.SourceFiles;
import mnl.words.Texts;

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
                throw new DataException(
                        Texts.of("importing.neighbour-file.the-path-leaves-the", place, written, list.getFileName()));
            }
            if (leads == FolderBounds.CIRCLE) {
                throw new DataException(Texts.of("importing.neighbour-file.the-path-is-a", place, written));
            }
        } catch (InvalidPathException notOne) {
            throw new DataException(
                    Texts.of("importing.neighbour-file.is-not-a-path", place, written.replaceAll("\\p{Cntrl}", "?")),
                    notOne);
        } catch (IOException failure) {
            throw SourceFiles.unreadable(list.resolveSibling(written), failure);
        }
        if (!Files.isRegularFile(found)) {
            throw new DataException(Texts.of("importing.neighbour-file.the-picture-is-not", place, written));
        }
        return found;
    }
}
