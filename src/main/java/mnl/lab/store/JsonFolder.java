package mnl.lab.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.experiment.json.ExperimentFormatException;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/**
 * What a user keeps in a folder, one JSON file each. A file that cannot be used does not keep the others from being there.
 *
 * @param <T> what a file holds
 */
public final class JsonFolder<T> {
    /** What the name of every file ends with. */
    public static final String EXTENSION = ".json";

    private final Path folder;
    private final Kind<T> kind;

    /**
     * What the files hold, and how what is wrong with one of them is said.
     *
     * @param <T> what a file holds
     */
    public interface Kind<T> {
        /**
         * Reads what a file holds.
         *
         * @throws ExperimentFormatException where it is none, with the place and the remedy
         */
        T parse(String text);

        /** By which one is told from the others. */
        String name(T item);

        /** That this name is that of another file too. */
        String taken(String name);

        /** That a file is left out, and why. */
        String leftOut(Path file, String why);

        /** That the folder cannot be read. */
        String unreadable(Path folder);
    }

    /**
     * What the folder holds.
     *
     * @param items those that can be used, in the order of their files' names
     * @param skipped a sentence for each file that cannot be
     * @param <T> what a file holds
     */
    public record Listing<T>(List<T> items, List<String> skipped) {
        public Listing {
            items = List.copyOf(items);
            skipped = List.copyOf(skipped);
        }
    }

    /** @param folder where the files are; it need not exist */
    public JsonFolder(Path folder, Kind<T> kind) {
        this.folder = folder;
        this.kind = kind;
    }

    /** Everything in the folder; a folder that is not there yet is empty. */
    public Listing<T> list() {
        List<T> found = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files(skipped)) {
            try {
                T item = read(file);
                if (names.add(kind.name(item))) {
                    found.add(item);
                } else {
                    skipped.add(kind.leftOut(file, kind.taken(kind.name(item))));
                }
            } catch (RunException e) {
                skipped.add(e.getMessage());
            }
        }
        return new Listing<>(found, skipped);
    }

    /** The files of the folder, in the order of their names; a folder that cannot be read has none, and adds a sentence. */
    List<Path> files(List<String> skipped) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            skipped.add(kind.unreadable(folder));
            return List.of();
        }
    }

    /**
     * Reads one file, of this folder or another one.
     *
     * @throws RunException when it cannot be used; the message names the file, the place in it and the remedy
     */
    public T read(Path file) {
        try {
            return kind.parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new RunException(kind.leftOut(file, Texts.of("store.json-folder.no-utf-8")), e);
        } catch (IOException e) {
            throw new RunException(kind.leftOut(file, Texts.of("store.json-folder.unreadable")), e);
        } catch (ExperimentFormatException e) {
            throw new RunException(kind.leftOut(file, String.valueOf(e.getMessage())), e);
        }
    }
}
