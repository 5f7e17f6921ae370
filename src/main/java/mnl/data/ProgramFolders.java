package mnl.data;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import mnl.words.Texts;

/**
 * Finds dataset folders that are named relative to somewhere.
 *
 * @param bases folders that a relative path may start from, tried in order
 */
public record ProgramFolders(List<Path> bases) {
    private static final int PARENTS = 3;

    public ProgramFolders {
        bases = bases.stream().distinct().toList();
    }

    /** The working directory, then the folder that the program was started from and its parents. */
    public static ProgramFolders standard() {
        List<Path> bases = new ArrayList<>(List.of(Path.of("").toAbsolutePath()));
        CodeSource code = ProgramFolders.class.getProtectionDomain().getCodeSource();
        try {
            Path folder =
                    code == null ? null : Path.of(code.getLocation().toURI()).getParent();
            for (int i = 0; i < PARENTS && folder != null; i++) {
                bases.add(folder);
                folder = folder.getParent();
            }
        } catch (URISyntaxException | IllegalArgumentException notInAFolder) {
            // then only the working directory counts
        }
        return new ProgramFolders(bases);
    }

    /**
     * Where a folder is.
     *
     * @param path absolute, or relative to one of the bases
     * @throws DataException when it is nowhere; the message names the places
     */
    public Path find(String path) {
        try {
            for (Path base : bases) {
                Path candidate = base.resolve(path).normalize();
                if (Files.isDirectory(candidate)) {
                    return candidate;
                }
            }
        } catch (InvalidPathException problem) {
            throw new DataException(Texts.of("data.program-folders.is-not-a-path", path), problem);
        }
        throw new DataException(Texts.of(
                "data.program-folders.the-dataset-folder-is",
                path,
                String.join(", ", bases.stream().map(Path::toString).toList())));
    }
}
