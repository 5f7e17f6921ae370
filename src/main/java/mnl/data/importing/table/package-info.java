/** Text tables: commas, semicolons, tabs or white space between the cells. */
@NullMarked
package mnl.data.importing.table;

import org.jspecify.annotations.NullMarked;
