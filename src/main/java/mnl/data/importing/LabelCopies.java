package mnl.data.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOutline.Tag;

/**
 * Finds a second copy of the labels: a table of another modality often repeats the label column, which would be a feature there
 * where its name is none of the usual ones. A column counts as a copy where it is called like the label column of another file
 * and some of the first values of one are values of the other.
 */
final class LabelCopies {
    private final ChosenFiles files;
    private final SourceFormats formats;

    LabelCopies(ChosenFiles files, SourceFormats formats) {
        this.files = files;
        this.formats = formats;
    }

    /** The name of a column or array of a file that repeats the labels of another one; empty where none does. */
    Optional<String> in(ChosenFile file, SourceOptions options) {
        boolean hasItsOwn = !List.of("", Roles.NONE).contains(options.roles().label());
        if (hasItsOwn || file.use() == ChosenFile.Use.LABELS) {
            return Optional.empty();
        }
        return files.files().stream()
                .filter(other -> !other.equals(file) && namesLabel(other))
                .flatMap(other -> label(other).stream())
                .filter(label -> column(file, options, label.name())
                        .filter(label::isShared)
                        .isPresent())
                .map(Column::name)
                .findFirst();
    }

    /** Label columns that are found by themselves have usual names, which are no features anywhere. */
    private static boolean namesLabel(ChosenFile other) {
        return other.use() == ChosenFile.Use.LABELS
                || !List.of("", Roles.NONE).contains(other.options().roles().label());
    }

    private Optional<Column> label(ChosenFile other) {
        try {
            Source source = formats.source(
                    other.path(),
                    other.use() == ChosenFile.Use.LABELS ? other.options().withTagsOnly() : other.options());
            return source.uses().uses().stream()
                    .filter(use -> use.tag() == Tag.LABEL)
                    .map(use -> Column.of(source, use))
                    .findFirst();
        } catch (DataException said) {
            return Optional.empty(); // where that file is looked at itself, this is its problem
        }
    }

    private Optional<Column> column(ChosenFile file, SourceOptions options, String name) {
        Source source = formats.source(file.path(), options);
        return source.uses().uses().stream()
                .filter(use -> use.name().equals(name))
                .map(use -> Column.of(source, use))
                .findFirst();
    }

    /**
     * A column.
     *
     * @param name as its file has it
     * @param values those of the preview; empty where it shows none
     */
    private record Column(String name, Set<String> values) {
        static Column of(Source source, ColumnUse use) {
            PreviewUses uses = source.uses();
            Set<String> values = new HashSet<>();
            if (!uses.ofRows()) {
                int at = uses.uses().indexOf(use);
                source.outline().preview().forEach(row -> values.add(row.get(at)));
            }
            return new Column(use.name(), values);
        }

        boolean isShared(Column other) {
            return values.isEmpty() || other.values.isEmpty() || values.stream().anyMatch(other.values::contains);
        }
    }
}
