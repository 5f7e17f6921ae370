package mnl.data.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;

/** One source in several files, each the samples of one split. */
public final class SplitFiles implements Source {
    private final Map<Split, Source> files;

    /** Samples whose split is the file they come from. */
    public SplitFiles(Map<Split, Source> files) {
        this.files = new LinkedHashMap<>(files);
    }

    @Override
    public SourceOutline outline() {
        List<SourceOutline> outlines =
                files.values().stream().map(Source::outline).toList();
        SourceOutline first = outlines.get(0);
        Set<Tag> tags = EnumSet.of(Tag.SPLIT);
        tags.addAll(first.tags());
        List<String> notes = new ArrayList<>();
        boolean counted = true;
        long samples = 0;
        for (SourceOutline outline : outlines) {
            checkAlike(first, outline);
            notes.addAll(outline.notes());
            counted &= outline.samples().isPresent();
            samples += outline.samples().orElse(0);
        }
        return new SourceOutline(
                String.join(" + ", outlines.stream().map(SourceOutline::name).toList()),
                first.format(),
                counted ? OptionalLong.of(samples) : OptionalLong.empty(),
                tags,
                first.modalities(),
                first.columns(),
                first.preview(),
                notes);
    }

    private static void checkAlike(SourceOutline first, SourceOutline other) {
        boolean alike = first.modalities().size() == other.modalities().size();
        for (int m = 0; alike && m < first.modalities().size(); m++) {
            alike = first.modalities()
                    .get(m)
                    .format()
                    .equals(other.modalities().get(m).format());
        }
        if (!alike) {
            throw new DataException(Texts.of(
                    "importing.split-files.has-where-has-give",
                    other.name(),
                    shapes(other),
                    first.name(),
                    shapes(first)));
        }
        if (!first.tags().equals(other.tags())) {
            throw new DataException(Texts.of(
                    "importing.split-files.has-the-columns-where",
                    other.name(),
                    other.tags(),
                    first.name(),
                    first.tags()));
        }
    }

    private static String shapes(SourceOutline outline) {
        return outline.modalities().isEmpty()
                ? Texts.of("importing.split-files.no-features")
                : String.join(
                        " " + Texts.of("importing.split-files.and") + " ",
                        outline.modalities().stream()
                                .map(modality -> modality.format().shape())
                                .toList());
    }

    @Override
    public PreviewUses uses() {
        return files.values().iterator().next().uses();
    }

    @Override
    public boolean hasColumn(String name) {
        return files.values().stream().anyMatch(part -> part.hasColumn(name));
    }

    @Override
    public void read(SampleSink sink) {
        int done = 0;
        for (Map.Entry<Split, Source> part : files.entrySet()) {
            String split = part.getKey().name().toLowerCase(Locale.ROOT);
            part.getValue().read(new Part(sink, split, done++, files.size()));
        }
    }

    /** Takes the samples of one file. */
    private static final class Part extends ForwardingSink {
        private final String split;
        private final int index;
        private final int count;

        Part(SampleSink sink, String split, int index, int count) {
            super(sink);
            this.split = split;
            this.index = index;
            this.count = count;
        }

        @Override
        public void tags(SampleTags tags) {
            super.tags(tags.withSplit(split));
        }

        @Override
        public void progress(double fraction) {
            super.progress((index + fraction) / count);
        }
    }
}
