package mnl.data.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/** One source, read onto disk. */
final class SpooledSource implements SampleSink, AutoCloseable {
    private final SourceOutline outline;
    private final Path folder;
    private final DoubleConsumer progress;
    private final TagTable tags;
    private final List<String> notes;
    private final List<Spool> spools = new ArrayList<>();

    private SpooledSource(SourceOutline outline, Path folder, DoubleConsumer progress) throws IOException {
        this.outline = outline;
        this.folder = Files.createDirectories(folder);
        this.progress = progress;
        notes = new ArrayList<>(outline.notes());
        tags = new TagTable(outline.name(), outline.tags());
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
     * @param outline what it told about itself
     * @param folder for its samples
     * @param progress is told how far reading is, 0..1; may throw to end it
     */
    @SuppressWarnings("try") // closed here only when reading fails
    static SpooledSource read(Source source, SourceOutline outline, Path folder, DoubleConsumer progress)
            throws IOException {
        SpooledSource spooled = new SpooledSource(outline, folder, progress);
        boolean complete = false;
        try {
            spooled.openSpools();
            source.read(spooled);
            spooled.check();
            complete = true;
            return spooled;
        } finally {
            if (!complete) {
                spooled.close();
            }
        }
    }

    private void check() {
        tags.checkCounts(
                outline.modalities(), spools.stream().mapToInt(Spool::count).toArray());
    }

    SourceOutline outline() {
        return outline;
    }

    /** What a user should know about it, in full sentences. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    TagTable table() {
        return tags;
    }

    Spool spool(int modality) {
        return spools.get(modality);
    }

    @Override
    public void tags(SampleTags sample) {
        tags.add(sample);
    }

    @Override
    public void features(int modality, float[] row) {
        spools.get(modality).features(row);
    }

    @Override
    public void bytes(int modality, byte[] content, int length) {
        spools.get(modality).bytes(content, length);
    }

    @Override
    public void progress(double fraction) {
        progress.accept(fraction);
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
