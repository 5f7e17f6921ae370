package mnl.data.importing.table;

import java.util.List;
import java.util.Locale;
import mnl.data.DataException;
import mnl.words.Texts;

/**
 * Finds columns of a table.
 *
 * @param file name for messages
 * @param names of the columns
 */
record ColumnNames(String file, List<String> names) {

    /** The column with the first of these names that there is, in any case; -1 where there is none. */
    int first(List<String> wanted) {
        List<String> lower =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        return wanted.stream()
                .mapToInt(lower::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Whether there is a column that a name, a position or a range means; see {@link #all}. */
    boolean has(String wanted) {
        if (names.contains(wanted) || wanted.equals("first") || wanted.equals("last")) {
            return true;
        }
        return wanted.endsWith("*")
                ? names.stream().anyMatch(name -> name.startsWith(wanted.substring(0, wanted.length() - 1)))
                : wanted.matches("(\\d{1,9}-)?\\d{1,9}")
                        && Integer.parseInt(wanted.substring(wanted.indexOf('-') + 1)) < names.size();
    }

    /** What means this column and no other wherever columns are asked for: its name, or else its position. */
    String unmistakable(int column) {
        String name = names.get(column);
        boolean saysSomethingElse =
                name.matches("\\d+(-\\d+)?|first|last|.*\\*|.*[,:].*") || name.isBlank() || !name.equals(name.strip());
        return saysSomethingElse || names.indexOf(name) != names.lastIndexOf(name) ? String.valueOf(column) : name;
    }

    /**
     * The column that a name, a position from 0, {@code first} or {@code last} means.
     *
     * @throws DataException when there is none, or two have that name
     */
    int find(String wanted) {
        int at = names.indexOf(wanted);
        if (at >= 0 && !wanted.matches("\\d+")) {
            if (names.lastIndexOf(wanted) != at) {
                throw new DataException(Texts.of("importing.column-names.two-columns-are-called", file, wanted));
            }
            return at;
        }
        if (wanted.equals("first") || wanted.equals("last")) {
            return wanted.equals("first") ? 0 : names.size() - 1;
        }
        if (wanted.matches("\\d{1,9}") && Integer.parseInt(wanted) < names.size()) {
            return Integer.parseInt(wanted);
        }
        throw new DataException(
                names.size() <= 8
                        ? Texts.of(
                                "importing.column-names.has-no-column-it",
                                file,
                                wanted,
                                names.size(),
                                String.join(", ", names))
                        : Texts.of(
                                "importing.column-names.has-no-column-it-has",
                                file,
                                wanted,
                                names.size(),
                                String.join(", ", names.subList(0, 6)),
                                names.get(names.size() - 1)));
    }

    /**
     * The columns that a name, a position, a range of positions ({@code 0-239}) or a prefix ({@code audio_*}) means.
     *
     * @throws DataException when there are none
     */
    int[] all(String wanted) {
        if (names.contains(wanted)) {
            return new int[] {find(wanted)};
        }
        if (wanted.matches("\\d{1,9}-\\d{1,9}")) {
            int dash = wanted.indexOf('-');
            int from = Integer.parseInt(wanted.substring(0, dash));
            int to = Integer.parseInt(wanted.substring(dash + 1));
            if (from > to || to >= names.size()) {
                throw new DataException(
                        Texts.of("importing.column-names.the-columns-are-not", file, wanted, names.size() - 1));
            }
            return java.util.stream.IntStream.rangeClosed(from, to).toArray();
        }
        if (wanted.endsWith("*")) {
            String prefix = wanted.substring(0, wanted.length() - 1);
            int[] found = java.util.stream.IntStream.range(0, names.size())
                    .filter(i -> names.get(i).startsWith(prefix))
                    .toArray();
            if (found.length == 0) {
                throw new DataException(Texts.of(
                        "importing.column-names.no-columns-name-begins",
                        file,
                        prefix,
                        names.get(0),
                        names.get(names.size() - 1)));
            }
            return found;
        }
        return new int[] {find(wanted)};
    }

    /** Whether most of the values that a column has at the beginning are numbers. */
    static boolean isNumeric(TableHead head, int column) {
        int numbers = 0;
        int texts = 0;
        for (List<String> row : head.rows()) {
            String cell = column < row.size() ? row.get(column) : "";
            if (Cells.isNumber(cell)) {
                numbers++;
            } else if (!Cells.isMissing(cell)) {
                texts++;
            }
        }
        return numbers >= texts;
    }
}
