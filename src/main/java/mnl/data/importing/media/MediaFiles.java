package mnl.data.importing.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import mnl.data.DataException;
import mnl.data.FolderBounds;
import mnl.data.importing.SourceFiles;
import mnl.words.Texts;

/**
 * The pictures or the sounds below a folder, hidden ones apart.
 *
 * @param kind which of both they are
 * @param paths where they are, by their path in the folder with {@code /} between, in the order of these paths
 * @param folders how many of them are right in each folder, by its path in the folder; the folder itself is the empty text
 * @param others files that are neither
 */
record MediaFiles(MediaKind kind, NavigableMap<String, Path> paths, NavigableMap<String, Integer> folders, int others) {
    private static final int DEEPEST = 16;

    /**
     * Looks through a folder.
     *
     * @throws DataException when it has neither, or both
     */
    static MediaFiles in(Path folder) {
        if (Files.exists(folder.resolve("dataset.json"))) {
            throw new DataException(Texts.of("importing.media-files.is-a-dataset-folder", folder));
        }
        Visitor visitor = new Visitor(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, visitor);
        } catch (IOException failure) {
            throw SourceFiles.unreadable(folder, failure);
        } catch (UncheckedIOException failure) {
            throw SourceFiles.unreadable(folder, Objects.requireNonNull(failure.getCause()));
        }
        return visitor.result();
    }

    /** A file's name without its ending. */
    static String withoutEnding(String name) {
        return name.replaceFirst("(?<=[^/])\\.[^./]*$", "");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Map<MediaKind, NavigableMap<String, Path>> found = Map.of(
                MediaKind.PICTURE, new TreeMap<>(),
                MediaKind.SOUND, new TreeMap<>());
        private final NavigableMap<String, Integer> folders = new TreeMap<>();
        private int others;

        Visitor(Path folder) {
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!directory.equals(folder) && hidden(directory)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            bounds(directory);
            folders.put(relative(directory), 0);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = SourceFiles.name(file);
            if (!hidden(file)) {
                bounds(file);
            }
            if (attributes.isRegularFile() && !hidden(file)) {
                boolean known = false;
                for (MediaKind kind : MediaKind.values()) {
                    if (kind.covers(name)) {
                        of(kind).put(relative(file), file);
                        folders.merge(relative(Objects.requireNonNull(file.getParent())), 1, Integer::sum);
                        known = true;
                    }
                }
                others += known ? 0 : 1;
            }
            return FileVisitResult.CONTINUE;
        }

        /** A circle of folders ends here, and so does what cannot be looked at. */
        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof FileSystemLoopException) {
                FolderBounds.CIRCLE.check(place(path), "", "");
            }
            throw failure;
        }

        private void bounds(Path path) {
            if (!Files.isSymbolicLink(path)) {
                return;
            }
            try {
                FolderBounds.of(folder, path)
                        .check(
                                place(path),
                                Texts.of("importing.media-files.the-folder"),
                                Texts.of("importing.media-files.the-path-is-a", place(path)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private String place(Path path) {
            return SourceFiles.name(folder) + "/" + relative(path);
        }

        private static boolean hidden(Path path) {
            String name = SourceFiles.name(path);
            return name.startsWith(".") || name.equals("__MACOSX") || name.equals("Thumbs.db");
        }

        private String relative(Path path) {
            return folder.relativize(path)
                    .toString()
                    .replace(path.getFileSystem().getSeparator(), "/");
        }

        private NavigableMap<String, Path> of(MediaKind kind) {
            return Objects.requireNonNull(found.get(kind));
        }

        MediaFiles result() {
            int pictures = of(MediaKind.PICTURE).size();
            int sounds = of(MediaKind.SOUND).size();
            if (pictures == 0 && sounds == 0) {
                throw new DataException(
                        others > 0
                                ? Texts.of("importing.media-files.is-a-folder-without", folder, others)
                                : Texts.of("importing.media-files.is-a-folder-without-pictures", folder));
            }
            if (pictures > 0 && sounds > 0) {
                throw new DataException(
                        Texts.of("importing.media-files.holds-pictures-and-sounds", folder, pictures, sounds));
            }
            MediaKind kind = pictures > 0 ? MediaKind.PICTURE : MediaKind.SOUND;
            return new MediaFiles(kind, of(kind), folders, others);
        }
    }
}
