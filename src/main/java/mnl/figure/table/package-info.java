/**
 * Tables as data, with their forms: text for terminals, HTML, Markdown, LaTeX and comma-separated values.
 *
 * <p>A {@link mnl.figure.table.Table} holds what its cells say and what they mean (a number, the best, significant); each form
 * escapes and marks in its own way. {@link mnl.figure.table.CsvTable} writes exports of any length line by line.
 */
@NullMarked
package mnl.figure.table;

import org.jspecify.annotations.NullMarked;
