package mnl.data.importing.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table is what.
 *
 * @param roles the columns that say something about the samples
 * @param modalities the columns of each modality, in order, by its name
 * @param ignored names of columns that are neither
 * @param tagsByName those of them that are no features only because their names say so
 */
record TablePlan(ColumnRoles roles, Map<String, int[]> modalities, List<String> ignored, List<String> tagsByName) {
    private static final Pattern NUMBERED = Pattern.compile("(.+?)[_. -]?\\d+");

    /**
     * Plans.
     *
     * @param file name for messages
     * @param name of the modality, where there is only one
     * @param head the beginning of the table
     * @param options what is given
     * @throws DataException when columns are named that are not there, or twice
     */
    static TablePlan of(String file, String name, TableHead head, SourceOptions options) {
        ColumnRoles roles = ColumnRoles.of(file, options, head);
        if (options.tagsOnly()) {
            return new TablePlan(roles.withOnlyColumnAsLabel(head.names().size()), Map.of(), List.of(), List.of());
        }
        ColumnNames names = new ColumnNames(file, head.names());
        Set<Integer> left = new HashSet<>();
        options.ignored().stream()
                .filter(column -> !options.elsewhere().others() || names.has(column))
                .forEach(column -> Arrays.stream(names.all(column)).forEach(left::add));
        Set<Integer> byName = tagsByName(head, roles, options.elsewhere().label());
        Set<Integer> taken = new HashSet<>(roles.columns());
        taken.addAll(left);
        taken.addAll(byName);
        Map<String, int[]> modalities = options.columns().isEmpty()
                ? detected(name, head, taken)
                : assigned(file, head, names, roles, options.columns(), left);
        Set<Integer> used = new HashSet<>(roles.columns());
        modalities.values().forEach(columns -> Arrays.stream(columns).forEach(used::add));
        List<String> ignored = IntStream.range(0, head.names().size())
                .filter(column -> !used.contains(column))
                .mapToObj(head.names()::get)
                .toList();
        List<String> tags = IntStream.range(0, head.names().size())
                .filter(column -> byName.contains(column) && !used.contains(column) && !left.contains(column))
                .mapToObj(head.names()::get)
                .toList();
        return new TablePlan(roles, modalities, ignored, tags);
    }

    /** Columns whose names say that they are labels, ids, groups, splits or folds, which this table does not use as such. */
    private static Set<Integer> tagsByName(TableHead head, ColumnRoles roles, String label) {
        return IntStream.range(0, head.names().size())
                .filter(column -> !roles.columns().contains(column))
                .filter(column -> ColumnRoles.isUsualName(head.names().get(column))
                        || (!label.matches("\\d+") && head.names().get(column).equals(label)))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What a column becomes. */
    ColumnUse use(int column, String name) {
        @Nullable
        Tag tag = column == roles.label()
                ? Tag.LABEL
                : column == roles.id()
                        ? Tag.ID
                        : column == roles.group()
                                ? Tag.GROUP
                                : column == roles.split() ? Tag.SPLIT : column == roles.fold() ? Tag.FOLD : null;
        String modality = modalities.entrySet().stream()
                .filter(entry -> IntStream.of(entry.getValue()).anyMatch(own -> own == column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return new ColumnUse(column, name, tag, modality);
    }

    private static Map<String, int[]> assigned(
            String file,
            TableHead head,
            ColumnNames names,
            ColumnRoles roles,
            Map<String, List<String>> wanted,
            Set<Integer> left) {
        Map<String, int[]> modalities = new LinkedHashMap<>();
        Map<Integer, String> owners = new LinkedHashMap<>();
        wanted.forEach((modality, columns) -> {
            List<Integer> own = new ArrayList<>();
            for (String column : columns) {
                for (int i : names.all(column)) {
                    if (roles.columns().contains(i) || owners.put(i, modality) != null) {
                        throw new DataException(Texts.of(
                                "importing.table-plan.the-column-position-is",
                                file,
                                head.names().get(i),
                                i));
                    }
                    if (!left.contains(i)) {
                        own.add(i);
                    }
                }
            }
            if (own.isEmpty()) {
                throw new DataException(Texts.of("importing.table-plan.all-columns-of-the", file, modality));
            }
            modalities.put(modality, own.stream().mapToInt(Integer::intValue).toArray());
        });
        return modalities;
    }

    private static Map<String, int[]> detected(String name, TableHead head, Set<Integer> taken) {
        List<Integer> numeric = IntStream.range(0, head.names().size())
                .filter(column -> !taken.contains(column) && ColumnNames.isNumeric(head, column))
                .boxed()
                .toList();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int column : numeric) {
            Matcher numbered = NUMBERED.matcher(head.names().get(column));
            String prefix = numbered.matches() && !numbered.group(1).matches("\\d+") ? numbered.group(1) : "";
            groups.computeIfAbsent(prefix, key -> new ArrayList<>()).add(column);
        }
        boolean byPrefix = groups.size() > 1
                && !groups.containsKey("")
                && groups.values().stream().allMatch(columns -> columns.size() > 1);
        Map<String, int[]> modalities = new LinkedHashMap<>();
        if (byPrefix) {
            groups.forEach((prefix, columns) -> modalities.put(prefix, array(columns)));
        } else if (!numeric.isEmpty()) {
            modalities.put(name, array(numeric));
        }
        return modalities;
    }

    private static int[] array(List<Integer> columns) {
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}
