package mnl.data.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import mnl.data.DataException;
import mnl.data.UnwritableException;
import mnl.data.disk.Leftovers;

/**
 * What a source says about all of its samples. The source is read once in full, so that what is wrong in any of its rows is
 * known; the values are not kept.
 */
public final class SourceTags {
    private final SourceOutline outline;
    private final TagTable table;

    private final List<String> notes;

    private SourceTags(SourceOutline outline, TagTable table, List<String> notes) {
        this.outline = outline;
        this.table = table;
        this.notes = List.copyOf(notes);
    }

    /**
     * Reads a source.
     *
     * @param source what to read
     * @param progress is told how far it is, 0..1; may throw to end it
     * @throws DataException when something in it is wrong
     */
    public static SourceTags read(Source source, DoubleConsumer progress) {
        SourceOutline outline = source.outline();
        TagTable table = new TagTable(outline.name(), outline.tags());
        try (Scratch scratch = new Scratch(Leftovers.scratch("import"))) {
            Counting counting = new Counting(
                    table, new int[outline.modalities().size()], scratch.folder(), progress, new ArrayList<>());
            source.read(counting);
            table.checkCounts(outline.modalities(), counting.counts());
            return new SourceTags(outline, table, counting.notes());
        } catch (IOException failure) {
            throw new UnwritableException(
                    "No folder for intermediate files can be used (" + failure.getMessage()
                            + "). Make room in the system's folder for temporary files.",
                    failure);
        }
    }

    /** What the source told about itself. */
    public SourceOutline outline() {
        return outline;
    }

    /** Number of its samples. */
    public int samples() {
        return table.count();
    }

    /** What only reading showed, such as samples that are left out, in full sentences. */
    public List<String> notes() {
        return notes;
    }

    TagTable table() {
        return table;
    }

    private record Scratch(Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Leftovers.delete(folder);
        }
    }

    private record Counting(TagTable table, int[] counts, Path scratch, DoubleConsumer progress, List<String> notes)
            implements SampleSink {
        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        @Override
        public void tags(SampleTags sample) {
            table.add(sample);
        }

        @Override
        public void features(int modality, float[] row) {
            counts[modality]++;
        }

        @Override
        public void bytes(int modality, byte[] content, int length) {
            counts[modality]++;
        }

        @Override
        public void progress(double fraction) {
            progress.accept(fraction);
        }
    }
}
