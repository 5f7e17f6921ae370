package mnl.data.importing.media;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.data.importing.SplitRule;
import mnl.words.Texts;

/**
 * What the folders of media files say: the first is the class, or the split where the first ones are all called like splits,
 * and the class comes below.
 */
enum FolderLayout {
    /** All files are in the folder itself. */
    FLAT(0),
    /** {@code cat/1.png}. */
    CLASSES(1),
    /** {@code train/cat/1.png}. */
    SPLITS_AND_CLASSES(2);

    /** How many folders deep files lie. */
    private final int depth;

    FolderLayout(int depth) {
        this.depth = depth;
    }

    /** Finds out which it is. */
    static FolderLayout of(MediaFiles files) {
        if (files.folders().size() == 1) {
            return FLAT;
        }
        Set<Split> splits = new TreeSet<>();
        for (String folder : files.folders().navigableKeySet()) {
            if (!folder.isEmpty() && !folder.contains("/")) {
                Split split = SplitRule.split(folder);
                if (split == null || !splits.add(split)) {
                    return CLASSES;
                }
            }
        }
        boolean deeper = files.folders().navigableKeySet().stream().anyMatch(folder -> folder.contains("/"));
        return splits.contains(Split.TRAIN) && splits.size() > 1 && deeper ? SPLITS_AND_CLASSES : CLASSES;
    }

    /**
     * Checks that every file is in the folder of a class, and every such folder has files.
     *
     * @param name of the whole folder, for messages
     */
    void check(String name, MediaFiles files) {
        for (String file : files.paths().navigableKeySet()) {
            if (segments(file).size() <= depth) {
                throw new DataException(Texts.of("importing.folder-layout.is-in-no-class", name, file));
            }
        }
        for (String folder : files.folders().navigableKeySet()) {
            boolean ofClass = !folder.isEmpty() && segments(folder).size() == depth;
            if (ofClass && isEmpty(folder, files)) {
                throw new DataException(Texts.of(
                        "importing.folder-layout.holds-no-add-some",
                        name,
                        folder,
                        files.kind().plural()));
            }
        }
    }

    private static boolean isEmpty(String folder, MediaFiles files) {
        String first = files.paths().higherKey(folder + "/");
        return first == null || !first.startsWith(folder + "/");
    }

    /** Class of a file; empty where the folders do not say it. */
    String label(String file) {
        return this == FLAT ? "" : segments(file).get(depth - 1);
    }

    /** Split of a file; empty where the folders do not say it. */
    String split(String file) {
        return this == SPLITS_AND_CLASSES
                ? Objects.requireNonNull(SplitRule.split(segments(file).get(0)))
                        .name()
                        .toLowerCase(Locale.ROOT)
                : "";
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/"));
    }
}
