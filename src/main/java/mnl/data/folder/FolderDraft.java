package mnl.data.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import mnl.data.DataException;
import mnl.data.FolderBounds;
import mnl.data.UnwritableException;
import mnl.data.disk.BrokenLink;
import mnl.data.disk.Leftovers;
import mnl.data.disk.MadeFolders;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A dataset folder that is being written, file by file, under a temporary name beside its place. {@link #finish} moves it
 * there; {@link #close} without that leaves nothing behind. Payloads need not fit into memory.
 */
public final class FolderDraft implements AutoCloseable {
    private static final String DESCRIPTION = "dataset.json";

    private final Path target;
    private final Path fresh;
    private final MadeFolders parents;
    private final ObjectNode description = new ObjectMapper().createObjectNode();
    private ArrayNode modalities = description.arrayNode();
    private boolean finished;

    /**
     * Begins a folder.
     *
     * @param folder its place: not there yet, or an empty folder
     * @throws DataException when something is there already, or the place cannot be written to
     */
    public FolderDraft(Path folder) {
        target = folder.toAbsolutePath().normalize();
        checkFree(folder);
        try {
            parents = MadeFolders.make(Objects.requireNonNull(target.getParent()));
            fresh = freshOrNoParents();
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    // Not createTempDirectory: its folders are closed to other users, and this one stays.
    private Path freshOrNoParents() throws IOException {
        try {
            return Files.createDirectory(Leftovers.beside(target));
        } catch (IOException failure) {
            parents.removeIfEmpty();
            throw failure;
        }
    }

    /**
     * Begins a folder with everything in it that another one has; further modalities are added with {@link #modality}.
     *
     * @param original a dataset folder that can be read
     * @param folder the new place, as in the constructor
     */
    public static FolderDraft copyOf(Path original, Path folder) throws IOException {
        FolderDraft draft = new FolderDraft(folder);
        try {
            draft.copy(original.toAbsolutePath().normalize());
            return draft;
        } catch (IOException | RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    private void copy(Path original) throws IOException {
        List<Path> found;
        try (Stream<Path> tree = Files.walk(original)) {
            found = tree.filter(file -> Files.isRegularFile(file) || Files.isSymbolicLink(file))
                    .toList();
        }
        for (Path file : found) {
            String name = original.relativize(file).toString();
            FolderBounds.of(original, file)
                    .check(
                            name,
                            Texts.of("folder.folder-draft.the-dataset-folder"),
                            Texts.of("folder.folder-draft.the-link-leads-to", name));
            if (Files.isDirectory(file)) {
                continue;
            }
            Path place = fresh.resolve(original.relativize(file).toString());
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        }
        JsonNode copied = new ObjectMapper().readTree(file(DESCRIPTION).toFile());
        description.setAll((ObjectNode) copied);
        modalities = (ArrayNode) description.get("modalities");
    }

    /**
     * Checks that a folder may be written to this place.
     *
     * @throws DataException when something is there already
     */
    public static void checkFree(Path folder) {
        if (folder.toAbsolutePath().normalize().getParent() == null) {
            throw new DataException(Texts.of("folder.folder-draft.the-dataset-cannot-be", folder));
        }
        BrokenLink.reason(folder).ifPresent(reason -> {
            throw new DataException(Texts.of("folder.folder-draft.choose-another-name-or", folder, reason));
        });
        if (Files.exists(folder) && !isEmptyFolder(folder)) {
            throw new DataException(
                    Files.isDirectory(folder)
                            ? Texts.of("folder.folder-draft.the-folder-is-already", folder)
                            : Texts.of("folder.folder-draft.the-file-is-already", folder));
        }
    }

    /** What a failure to write below a folder means to a person. */
    public static DataException cannotWrite(Path folder, IOException failure) {
        return new UnwritableException(
                Texts.of("folder.folder-draft.the-dataset-folder-cannot", folder, failure.getMessage()), failure);
    }

    /** Where a file of the folder is for the time being. */
    public Path file(String name) {
        return fresh.resolve(name);
    }

    /**
     * What the data are; comes before the modalities.
     *
     * @param name what the data are called
     * @param licence its terms; an SPDX identifier where there is one
     * @param source where the data come from
     * @param classes names of the classes
     */
    public FolderDraft describe(String name, String licence, String source, List<String> classes) {
        description.put("schema", FolderDescription.SCHEMA);
        description.put("name", name).put("licence", licence).put("source", source);
        ArrayNode names = description.putArray("classes");
        classes.forEach(names::add);
        description.put("samples", "samples.csv");
        modalities = description.putArray("modalities");
        return this;
    }

    /**
     * Names a payload that was or will be written.
     *
     * @param name of the modality
     * @param format how its samples lie in the file
     * @param file the payload
     * @param index the table of lengths; ignored where the format has none
     */
    public FolderDraft modality(String name, PayloadFormat format, String file, @Nullable String index) {
        ObjectNode modality = modalities
                .addObject()
                .put("name", name)
                .put("kind", format.kind())
                .put("file", file)
                .put("encoding", format.encoding());
        format.keys().forEach(modality::putPOJO);
        if (format.indexed()) {
            modality.put("index", index);
        }
        format.grams().ifPresent(grams -> NGramsReader.write(grams, modality));
        return this;
    }

    /** Writes the table of samples, row by row. */
    public void samples(Iterable<SampleRow> rows, List<String> extraColumns) throws IOException {
        SampleTableWriter.samples(Files.newBufferedWriter(file("samples.csv")), rows, extraColumns);
    }

    /** Writes a table of lengths in units of the payload. */
    public void index(String file, List<String> ids, int[] lengths) throws IOException {
        SampleTableWriter.lengths(Files.newBufferedWriter(file(file)), ids, lengths);
    }

    /**
     * Writes texts as JSON Lines.
     *
     * @param file the payload
     * @param ids of the samples [n]
     * @param text of each sample, asked for one by one
     */
    public void texts(String file, List<String> ids, IntFunction<String> text) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file(file))) {
            for (int i = 0; i < ids.size(); i++) {
                ObjectNode line = modalities.objectNode().put("id", ids.get(i)).put("text", text.apply(i));
                lines.write(line + "\n");
            }
        }
    }

    /** Writes the description and moves the folder to its place. */
    public void finish() throws IOException {
        Files.writeString(file(DESCRIPTION), description.toPrettyString() + "\n");
        if (isEmptyFolder(target)) {
            Files.delete(target);
        }
        checkFree(target);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        finished = true;
    }

    @Override
    public void close() {
        try {
            Leftovers.delete(fresh);
        } catch (IOException failure) {
            throw new UnwritableException(
                    Texts.of("folder.folder-draft.the-temporary-folder-cannot", fresh, failure.getMessage()), failure);
        }
        if (!finished) {
            parents.removeIfEmpty();
        }
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException failure) {
            return false;
        }
    }
}
