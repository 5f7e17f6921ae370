package mnl.data.importing;

import java.util.List;

/** What a source says about all of its samples. */
public final class SourceTags {
    private final SourceOutline outline;
    private final TagTable table;

    private final List<String> notes;

    SourceTags(SourceOutline outline, TagTable table, List<String> notes) {
        this.outline = outline;
        this.table = table;
        this.notes = List.copyOf(notes);
    }

    /** Outline of the source. */
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
}
