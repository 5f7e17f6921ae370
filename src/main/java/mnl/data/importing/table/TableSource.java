package mnl.data.importing.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.data.importing.PreviewUses;
import mnl.data.importing.SampleSink;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceModality;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A text table with one row per sample: comma-, semicolon-, tab- or white-space-separated. */
public final class TableSource implements Source {
    private static final int PREVIEW_ROWS = 20;
    private static final int PREVIEW_COLUMNS = 50;
    private static final int LAST_COLUMNS = 10;

    private final Path file;
    private final SourceOptions options;
    private @Nullable TableHead known;

    /** A table with these options; nothing is opened yet. */
    public TableSource(Path file, SourceOptions options) {
        this.file = file;
        this.options = options;
    }

    @Override
    public SourceOutline outline() {
        TableHead head = head();
        TablePlan plan = plan(head);
        ColumnNames names = new ColumnNames(SourceFiles.name(file), head.names());
        List<SourceModality> modalities = new ArrayList<>();
        plan.modalities()
                .forEach((name, columns) -> modalities.add(SourceModality.ofColumns(
                        name,
                        Arrays.stream(columns).mapToObj(names::unmistakable).toList())));
        return new SourceOutline(
                SourceFiles.name(file),
                head.describe(),
                OptionalLong.empty(),
                tags(plan.roles()),
                modalities,
                shown(head).mapToObj(head.names()::get).toList(),
                preview(head),
                notes(plan));
    }

    @Override
    public PreviewUses uses() {
        TableHead head = head();
        TablePlan plan = plan(head);
        return new PreviewUses(
                false,
                shown(head)
                        .mapToObj(column -> plan.use(column, head.names().get(column)))
                        .toList());
    }

    @Override
    public boolean hasColumn(String name) {
        return new ColumnNames(SourceFiles.name(file), head().names()).has(name);
    }

    /** Columns that the preview has room for: the first, and the last, where labels often are. */
    private static IntStream shown(TableHead head) {
        int count = head.names().size();
        return count <= PREVIEW_COLUMNS
                ? IntStream.range(0, count)
                : IntStream.concat(
                        IntStream.range(0, PREVIEW_COLUMNS - LAST_COLUMNS),
                        IntStream.range(count - LAST_COLUMNS, count));
    }

    @Override
    public void read(SampleSink sink) {
        sink.reads(file);
        TableHead head = head();
        TablePlan plan = plan(head);
        RowReader rows = new RowReader(SourceFiles.name(file), head, plan);
        try (SourceFiles.Counted bytes = SourceFiles.open(file);
                Reader text = TableRecords.utf8(file, bytes)) {
            TableRecords.read(file, text, head.delimiter(), true, rows, row -> {
                if (row.holdsValues()) {
                    pass(row, plan.modalities().size(), sink);
                }
                sink.progress(bytes.fraction());
                return true;
            });
        } catch (IOException failure) {
            throw TableRecords.unreadable(file, failure);
        }
    }

    private static void pass(RowReader row, int modalities, SampleSink sink) {
        sink.tags(row.tags());
        for (int m = 0; m < modalities; m++) {
            sink.features(m, row.row(m));
        }
    }

    private synchronized TableHead head() {
        if (known == null) {
            known = TableHead.of(file, options.text());
        }
        return known;
    }

    private TablePlan plan(TableHead head) {
        String name = options.modality().isEmpty() ? SourceFiles.baseName(file) : options.modality();
        return TablePlan.of(SourceFiles.name(file), name, head, options);
    }

    private static Set<Tag> tags(ColumnRoles roles) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        addIf(tags, Tag.LABEL, roles.label());
        addIf(tags, Tag.ID, roles.id());
        addIf(tags, Tag.GROUP, roles.group());
        addIf(tags, Tag.SPLIT, roles.split());
        addIf(tags, Tag.FOLD, roles.fold());
        return tags;
    }

    private static void addIf(Set<Tag> tags, Tag tag, int column) {
        if (column >= 0) {
            tags.add(tag);
        }
    }

    private static List<List<String>> preview(TableHead head) {
        return head.rows().stream()
                .limit(PREVIEW_ROWS)
                .map(row -> shown(head)
                        .mapToObj(column -> column < row.size() ? Cells.abbreviated(row.get(column)) : "")
                        .toList())
                .toList();
    }

    private List<String> notes(TablePlan plan) {
        List<String> notes = new ArrayList<>();
        if (!plan.ignored().isEmpty()) {
            List<String> ignored = plan.ignored();
            notes.add(
                    ignored.size() > 5
                            ? Texts.of(
                                    "importing.table-source.not-imported-are-the",
                                    SourceFiles.name(file),
                                    ignored.size(),
                                    String.join(", ", ignored.subList(0, Math.min(5, ignored.size()))),
                                    ignored.size() - 5)
                            : Texts.of(
                                    "importing.table-source.not-imported-are-the-columns",
                                    SourceFiles.name(file),
                                    ignored.size(),
                                    String.join(", ", ignored.subList(0, Math.min(5, ignored.size())))));
        }
        if (!plan.tagsByName().isEmpty()) {
            notes.add(Texts.of("importing.table-source.what-is-called-says", String.join(", ", plan.tagsByName())));
        }
        return notes;
    }
}
