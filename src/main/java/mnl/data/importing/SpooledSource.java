package mnl.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import mnl.data.disk.Leftovers;

/**
 * One source, read once in full: what it says about its samples in memory, their values on disk as long as there is room.
 * For one thread at a time.
 */
final class SpooledSource implements SampleSink, AutoCloseable {
    private final SourceOutline outline;
    private final Path folder;
    private final DiskRoom room;
    private final DoubleConsumer progress;
    private final TagTable tags;
    private final FileStamps stamps;
    private final List<String> notes;
    private final List<Spool> spools;
    private final int[] counts;
    private long taken;
    private boolean kept = true;

    private SpooledSource(SourceOutline outline, Path folder, DiskRoom room, DoubleConsumer progress)
            throws IOException {
        this.outline = outline;
        this.folder = Files.createDirectories(folder);
        this.room = room;
        this.progress = progress;
        tags = new TagTable(outline.name(), outline.tags());
        stamps = new FileStamps();
        notes = new ArrayList<>();
        spools = new ArrayList<>();
        counts = new int[outline.modalities().size()];
    }

    private SpooledSource(SpooledSource whole, SourceOutline outline, List<Spool> spools) {
        this.outline = outline;
        this.spools = spools;
        folder = whole.folder;
        room = whole.room;
        progress = whole.progress;
        tags = whole.tags;
        stamps = whole.stamps;
        notes = whole.notes;
        counts = new int[spools.size()];
        taken = whole.taken;
    }

    private void openSpools() throws IOException {
        for (int m = 0; m < outline.modalities().size(); m++) {
            spools.add(new Spool(outline.modalities().get(m).format(), folder.resolve(m + ".spool")));
        }
    }

    /**
     * Reads a source.
     *
     * @param source what to read
     * @param outline its outline
     * @param folder for its samples
     * @param room what they may take there; where they need more, only what is said about them is kept
     * @param progress is notified of how far reading is, 0..1; may throw to end it
     */
    @SuppressWarnings("try") // closed here only when reading fails
    static SpooledSource read(Source source, SourceOutline outline, Path folder, DiskRoom room, DoubleConsumer progress)
            throws IOException {
        SpooledSource spooled = new SpooledSource(outline, folder, room, progress);
        boolean complete = false;
        try {
            spooled.openSpools();
            source.read(spooled);
            spooled.tags.checkCounts(outline.modalities(), spooled.counts);
            complete = true;
            return spooled;
        } finally {
            if (!complete) {
                spooled.close();
            }
        }
    }

    SourceOutline outline() {
        return outline;
    }

    /** What a user should know about it, in full sentences. */
    List<String> notes() {
        List<String> all = new ArrayList<>(outline.notes());
        all.addAll(notes);
        return all;
    }

    TagTable table() {
        return tags;
    }

    /** What it says about its samples. */
    SourceTags said() {
        return new SourceTags(outline, tags, notes);
    }

    Spool spool(int modality) {
        return spools.get(modality);
    }

    /** A modality to be moved to its final place, so that the source has to be read again for another import. */
    Spool take(int modality) {
        kept = false;
        return spools.get(modality);
    }

    /**
     * Checks that the files are as they were when they were read.
     *
     * @throws ChangedFileException when one is not
     */
    void checkUnchanged() {
        stamps.check();
    }

    /**
     * The same samples as another outline of the source has them: with some features left out. What is left out is
     * removed.
     *
     * @return empty where the source has to be read again for it
     */
    Optional<SpooledSource> as(SourceOutline wanted) throws IOException {
        if (!kept || wanted.equals(outline)) {
            return kept ? Optional.of(this) : Optional.empty();
        }
        List<SpoolPart> parts = new ArrayList<>();
        for (SourceModality modality : wanted.modalities()) {
            SpoolPart.of(modality, outline.modalities()).ifPresent(parts::add);
        }
        if (!wanted.tags().equals(outline.tags())
                || parts.size() < wanted.modalities().size()) {
            return Optional.empty();
        }
        List<Spool> narrowed = new ArrayList<>();
        for (SpoolPart part : parts) {
            narrowed.add(part.of(spools.get(part.modality())));
        }
        kept = false;
        return Optional.of(new SpooledSource(this, wanted, narrowed));
    }

    /** Removes the values. */
    void remove() throws IOException {
        close();
        spools.clear();
        kept = false;
        room.free(taken);
        taken = 0;
        Leftovers.delete(folder);
    }

    @Override
    public void tags(SampleTags sample) {
        tags.add(sample);
    }

    @Override
    public void features(int modality, float[] row) {
        if (counted(modality, (long) Float.BYTES * row.length)) {
            spools.get(modality).features(row);
        }
    }

    @Override
    public void bytes(int modality, byte[] content, int length) {
        if (counted(modality, length)) {
            spools.get(modality).bytes(content, length);
        }
    }

    /** Counts a sample; whether it is kept. */
    private boolean counted(int modality, long bytes) {
        counts[modality]++;
        if (kept && !room.take(bytes)) {
            drop();
        }
        taken += kept ? bytes : 0;
        return kept;
    }

    /** Gives up the values, while the source is read on. Its folder stays: it is the source's scratch. */
    private void drop() {
        kept = false;
        spools.forEach(Spool::discard);
        spools.clear();
        room.free(taken);
        taken = 0;
    }

    @Override
    public void progress(double fraction) {
        progress.accept(fraction);
    }

    @Override
    public void reads(Path file) {
        stamps.add(file);
    }

    @Override
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public Path scratch() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools) {
            spool.close();
        }
    }
}
