/** The comparison in numbers: metrics of every arm with their tests. */
@NullMarked
package mnl.ui.results;

import org.jspecify.annotations.NullMarked;
