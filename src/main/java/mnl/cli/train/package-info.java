/** The command train. */
@NullMarked
package mnl.cli.train;

import org.jspecify.annotations.NullMarked;
