package mnl.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.data.UnwritableException;
import mnl.data.disk.Leftovers;
import mnl.data.disk.MadeFolders;
import mnl.words.Texts;

/**
 * The samples of the sources of an import, read once in full: first to show what they say, then to be imported. Their values
 * wait in a folder for intermediate files while that leaves half of the disk's free space; of sources beyond it only what
 * they say about their samples is kept, and an import reads those again. Thread-safe: who imports holds the samples until it
 * is done.
 */
public final class ReadSamples implements AutoCloseable {
    private final List<SpooledSource> sources = new ArrayList<>();
    private final List<SourceTags> said = new ArrayList<>();
    private final Runnable cleanUp;

    private ReadSamples(Runnable cleanUp) {
        this.cleanUp = cleanUp;
    }

    /** Nothing was read yet. */
    static ReadSamples nothing() {
        return new ReadSamples(() -> {});
    }

    /**
     * Reads sources.
     *
     * @param all what to read
     * @param place where their values wait, best on the disk of the dataset to come; made where it is not there
     * @param progress is notified of how far reading is, 0..1; may throw to end it, and nothing is left then
     * @throws mnl.data.DataException when something in them is wrong
     */
    public static ReadSamples of(List<Source> all, Path place, ImportProgress progress) {
        return of(all, place, Optional.empty(), progress);
    }

    static ReadSamples of(List<Source> all, Path place, Optional<DiskRoom> given, ImportProgress progress) {
        try {
            MadeFolders made = MadeFolders.make(place);
            Path folder = Leftovers.beside(place.resolve("reading"));
            ReadSamples read = new ReadSamples(() -> {
                Leftovers.discard(folder);
                made.removeIfEmpty();
            });
            boolean complete = false;
            try {
                Files.createDirectory(folder);
                DiskRoom room = given.isPresent() ? given.get() : DiskRoom.halfOfWhatIsFree(place);
                for (Source source : all) {
                    read.add(source, all.size(), folder, room, progress);
                }
                complete = true;
                return read;
            } finally {
                if (!complete) {
                    read.close();
                }
            }
        } catch (IOException failure) {
            throw new UnwritableException(
                    Texts.of("importing.read-samples.no-folder-for-intermediate", failure.getMessage(), place),
                    failure);
        }
    }

    private void add(Source source, int count, Path folder, DiskRoom room, ImportProgress progress) throws IOException {
        int index = sources.size();
        SourceOutline outline = source.outline();
        String what = Texts.of("importing.read-samples.reading", outline.name());
        progress.at(what, (double) index / count);
        SpooledSource read = SpooledSource.read(
                source,
                outline,
                folder.resolve("source-" + index),
                room,
                fraction -> progress.at(what, (index + fraction) / count));
        sources.add(read);
        said.add(read.said());
    }

    /** What the sources say about their samples, in their order. */
    public List<SourceTags> tags() {
        return List.copyOf(said);
    }

    /**
     * Checks that the files are as they were when they were read.
     *
     * @throws ChangedFileException when one is not
     */
    void checkUnchanged() {
        sources.forEach(SpooledSource::checkUnchanged);
    }

    /** What was read of a source, as an outline of it has it; empty where it has to be read again. */
    Optional<SpooledSource> take(int index, SourceOutline outline) throws IOException {
        if (index >= sources.size()) {
            return Optional.empty();
        }
        Optional<SpooledSource> taken = sources.get(index).as(outline);
        taken.ifPresent(source -> sources.set(index, source));
        return taken;
    }

    /** Removes the values; waits while they are being imported. */
    @Override
    public synchronized void close() {
        for (SpooledSource source : sources) {
            try {
                source.close();
            } catch (IOException full) {
                // what could not be written is not wanted any more
            }
        }
        cleanUp.run();
    }
}
