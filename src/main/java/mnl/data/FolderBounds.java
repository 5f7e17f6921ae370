package mnl.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import mnl.words.Texts;

/**
 * Where a path leads once all links on it are followed. Data of one folder come from that folder alone: a link that leaves
 * it is refused like a path with {@code ..} in it, or else a dataset from elsewhere could read any file of the user's.
 */
public enum FolderBounds {
    /** To something in the folder. */
    INSIDE,
    /** To nothing. */
    NOTHING,
    /** Out of the folder. */
    OUTSIDE,
    /** From link to link without an end. */
    CIRCLE;

    /** More links than these on one path are a circle, as for the operating systems. */
    private static final int MOST_LINKS = 40;

    /**
     * Follows a path.
     *
     * @param folder what it must not leave; it may be reached by links itself
     * @param path below the folder
     * @throws IOException when a folder on the way cannot be read
     */
    public static FolderBounds of(Path folder, Path path) throws IOException {
        if (!path.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize())) {
            return OUTSIDE;
        }
        try {
            return path.toRealPath().startsWith(folder.toRealPath()) ? INSIDE : OUTSIDE;
        } catch (NoSuchFileException missing) {
            return NOTHING;
        } catch (IOException failure) {
            if (circles(path)) {
                return CIRCLE;
            }
            throw failure;
        }
    }

    /** Whether a path leads from link to link without an end. */
    public static boolean circles(Path path) {
        Path absolute = path.toAbsolutePath();
        Path at = absolute.getRoot();
        Deque<Path> left = new ArrayDeque<>();
        absolute.forEach(left::add);
        int links = 0;
        while (!left.isEmpty()) {
            Path next = at.resolve(left.pop()).normalize();
            if (!Files.isSymbolicLink(next)) {
                at = next;
                continue;
            }
            if (++links > MOST_LINKS) {
                return true;
            }
            try {
                Path target = Files.readSymbolicLink(next);
                at = target.isAbsolute() ? target.getRoot() : at;
                for (int i = target.getNameCount() - 1; i >= 0; i--) {
                    left.push(target.getName(i));
                }
            } catch (IOException unreadable) {
                return false;
            }
        }
        return false;
    }

    /**
     * Refuses what does not lead to something in the folder, in one sentence for the user.
     *
     * @param place the path for people
     * @param folder what it must not leave, for people, such as {@code the dataset folder}
     * @param missing the sentence where there is nothing
     * @throws DataException unless this is {@link #INSIDE}
     */
    public void check(String place, String folder, String missing) {
        switch (this) {
            case OUTSIDE -> throw new DataException(Texts.of("data.folder-bounds.the-path-leaves-put", place, folder));
            case CIRCLE -> throw new DataException(Texts.of("data.folder-bounds.the-path-is-a", place));
            case NOTHING -> throw new DataException(missing);
            case INSIDE -> {
                // as it should be
            }
        }
    }
}
