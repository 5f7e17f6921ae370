package mnl.data.importing.array;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mnl.data.DataException;
import mnl.data.importing.PreviewUses;
import mnl.data.importing.SampleSink;
import mnl.data.importing.SampleTags;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceModality;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Arrays of one file, a row per sample each: those of numbers are modalities, one may hold the labels. */
public final class ArraySource implements Source {
    private static final int MOST_FEATURES = 1_000_000;

    /** Finds the arrays of a file. */
    public interface Arrays {
        /** What a person calls the format. */
        String format();

        /**
         * The arrays, without their numbers where the format allows that.
         *
         * @throws IOException when the file cannot be read
         * @throws DataException when it is not what it should be
         */
        List<StoredArray> find() throws IOException;
    }

    private final Path file;
    private final SourceOptions options;
    private final Arrays arrays;
    private @Nullable SourceOutline known;
    private PreviewUses uses = PreviewUses.UNKNOWN;

    /** Arrays of a file; nothing is opened yet. */
    public ArraySource(Path file, SourceOptions options, Arrays arrays) {
        this.file = file;
        this.options = options;
        this.arrays = arrays;
    }

    /** Found once: some formats must read the whole file for it. */
    @Override
    public synchronized SourceOutline outline() {
        if (known == null) {
            known = look();
        }
        return known;
    }

    @Override
    public synchronized PreviewUses uses() {
        outline();
        return uses;
    }

    @Override
    public boolean hasColumn(String name) {
        return outline().preview().stream().anyMatch(array -> array.get(0).equals(name));
    }

    private SourceOutline look() {
        ArrayRoles roles = roles();
        uses = new PreviewUses(true, roles.uses());
        List<SourceModality> modalities = new ArrayList<>();
        roles.modalities().forEach((name, array) -> modalities.add(modality(name, array)));
        List<List<String>> table = roles.all().stream()
                .map(array -> List.of(array.name(), array.shapeText(), array.texts() ? "texts" : "numbers"))
                .toList();
        return new SourceOutline(
                SourceFiles.name(file),
                arrays.format(),
                OptionalLong.of(roles.count()),
                roles.tags().keySet(),
                modalities,
                List.of("array", "shape", "holds"),
                table,
                roles.notes());
    }

    @Override
    public void read(SampleSink sink) {
        sink.reads(file);
        ArrayRoles roles = roles();
        try {
            tags(roles, sink);
            int modality = 0;
            for (StoredArray array : roles.modalities().values()) {
                read(array, modality++, roles.modalities().size(), sink);
            }
        } catch (IOException failure) {
            throw SourceFiles.unreadable(file, failure);
        }
    }

    private ArrayRoles roles() {
        SourceFiles.check(file);
        try {
            String name = options.modality().isEmpty() ? SourceFiles.baseName(file) : options.modality();
            return ArrayRoles.of(SourceFiles.name(file), name, arrays.find(), options);
        } catch (IOException failure) {
            throw SourceFiles.unreadable(file, failure);
        }
    }

    private SourceModality modality(String name, StoredArray array) {
        long width = array.width();
        if (width < 1 || width > MOST_FEATURES) {
            throw new DataException(Texts.of(
                    "importing.array-source.the-array-is-which",
                    SourceFiles.name(file),
                    array.name(),
                    array.shapeText(),
                    width,
                    MOST_FEATURES));
        }
        return SourceModality.ofArray(name, array.name(), (int) width);
    }

    private static void tags(ArrayRoles roles, SampleSink sink) throws IOException {
        Map<Tag, List<String>> columns = new EnumMap<>(Tag.class);
        for (Map.Entry<Tag, StoredArray> tag : roles.tags().entrySet()) {
            columns.put(tag.getKey(), tag.getValue().elements());
        }
        for (int i = 0; i < roles.count(); i++) {
            sink.tags(new SampleTags(
                    tag(columns, Tag.ID, i),
                    tag(columns, Tag.LABEL, i),
                    tag(columns, Tag.GROUP, i),
                    tag(columns, Tag.SPLIT, i),
                    tag(columns, Tag.FOLD, i)));
        }
    }

    private static String tag(Map<Tag, List<String>> columns, Tag tag, int sample) {
        List<String> column = columns.get(tag);
        return column == null ? "" : column.get(sample);
    }

    private void read(StoredArray array, int modality, int modalities, SampleSink sink) throws IOException {
        float[] row = new float[(int) array.width()];
        array.rows(sink.scratch(), (index, values) -> {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) values[i];
                if (!Float.isFinite(row[i])) {
                    throw new DataException(Texts.of(
                            "importing.array-source.is-not-a-finite",
                            SourceFiles.name(file),
                            array.name(),
                            index,
                            i,
                            values[i]));
                }
            }
            sink.features(modality, row);
            sink.progress((modality + (index + 1.0) / array.count()) / modalities);
        });
    }
}
