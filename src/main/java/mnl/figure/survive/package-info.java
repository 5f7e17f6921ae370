/** What is kept and what it costs, row by row. */
@NullMarked
package mnl.figure.survive;

import org.jspecify.annotations.NullMarked;
