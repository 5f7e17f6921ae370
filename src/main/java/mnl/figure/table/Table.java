package mnl.figure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as data. Its forms say the same: what differs is how each escapes, aligns and marks.
 *
 * @param head what stands above the columns; empty for nothing
 * @param sections groups of rows, in order
 */
public record Table(List<String> head, List<Section> sections) {
    public Table {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
    }

    /**
     * Rows under a title of their own.
     *
     * @param title what they have in common; empty for no title
     * @param rows in order
     */
    public record Section(String title, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param cells from left to right; there may be fewer than columns
     * @param marked whether the row stands out
     */
    public record Row(List<TableEntry> cells, boolean marked) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** An empty table with this head, to be filled. */
    public static Builder of(String... head) {
        return of(List.of(head));
    }

    /** An empty table with this head, to be filled. */
    public static Builder of(List<String> head) {
        return new Builder(head);
    }

    /** For a terminal: the first column to the left, the others to the right. */
    public String text() {
        return text(1);
    }

    /**
     * For a terminal, each line with a line break at its end; a titled section has an empty line before it and its title in the
     * first place of the head, which is said again. A minus is the hyphen that programs read as one, for numbers are copied out
     * of terminals.
     *
     * @param left how many columns go to the left; the others go to the right
     */
    public String text(int left) {
        return new TextForm(this, left).render();
    }

    /** As an element of an HTML page, which scrolls where it is too wide. */
    public String html() {
        return HtmlForm.render(this);
    }

    /** In Markdown, with a blank line and its caption below. */
    public String markdown(String caption) {
        return MarkdownForm.render(this, caption);
    }

    /** For LaTeX with the package booktabs. */
    public String latex(String caption) {
        return LatexForm.render(this, caption);
    }

    /** Comma-separated values as {@link CsvTable} writes them: what the cells say, without marks. */
    public String csv() {
        CsvTable out = new CsvTable(head);
        rows().forEach(row ->
                out.line(row.cells().stream().map(TableEntry::text).toList()));
        return out.text();
    }

    /** The rows of all sections, in order. */
    public List<Row> rows() {
        return sections.stream().flatMap(section -> section.rows().stream()).toList();
    }

    /** Fills a table, section by section and row by row. */
    public static final class Builder {
        private final List<String> head;
        private final List<Section> sections = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private String title = "";

        private Builder(List<String> head) {
            this.head = head;
        }

        /** Begins a section under a title. */
        public Builder section(String next) {
            close();
            title = next;
            return this;
        }

        /** Adds a row; what is not a {@link TableEntry} yet becomes one by {@link TableEntry#exact}. */
        public Builder row(@Nullable Object... cells) {
            return row(Arrays.asList(cells), false);
        }

        /** Adds a row that may stand out. */
        public Builder row(List<? extends @Nullable Object> cells, boolean marked) {
            rows.add(new Row(
                    cells.stream()
                            .map(cell -> cell instanceof TableEntry made ? made : TableEntry.exact(cell))
                            .toList(),
                    marked));
            return this;
        }

        /** The table. */
        public Table build() {
            close();
            return new Table(head, sections);
        }

        private void close() {
            if (!rows.isEmpty() || !title.isEmpty()) {
                sections.add(new Section(title, rows));
            }
            rows.clear();
            title = "";
        }
    }
}
