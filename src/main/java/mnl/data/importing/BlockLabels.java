package mnl.data.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/**
 * Samples that lie in blocks of equal label, as in the UCI set "Multiple Features" (200 of class 0, 200 of class 1, ...).
 *
 * @param source the samples
 * @param size of a block
 */
record BlockLabels(Source source, int size) implements Source {

    @Override
    public SourceOutline outline() {
        SourceOutline inner = source.outline();
        Set<Tag> tags = EnumSet.of(Tag.LABEL);
        tags.addAll(inner.tags());
        List<String> notes = new ArrayList<>(inner.notes());
        notes.add(Texts.of("importing.block-labels.labels-are-blocks-of", inner.name(), size));
        return new SourceOutline(
                inner.name(),
                inner.format(),
                inner.samples(),
                tags,
                inner.modalities(),
                inner.columns(),
                inner.preview(),
                notes);
    }

    @Override
    public PreviewUses uses() {
        return source.uses();
    }

    @Override
    public boolean hasColumn(String name) {
        return source.hasColumn(name);
    }

    @Override
    public void read(SampleSink sink) {
        Labelling labelling = new Labelling(sink, size);
        source.read(labelling);
        if (labelling.count % size != 0) {
            throw new DataException(Texts.of(
                    "importing.block-labels.samples-do-not-divide",
                    source.outline().name(),
                    labelling.count,
                    size));
        }
    }

    private static final class Labelling extends ForwardingSink {
        private final int size;
        private int count;

        Labelling(SampleSink sink, int size) {
            super(sink);
            this.size = size;
        }

        @Override
        public void tags(SampleTags tags) {
            super.tags(tags.withLabel(Integer.toString(count++ / size)));
        }
    }
}
