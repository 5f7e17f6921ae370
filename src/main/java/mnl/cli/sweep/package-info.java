/** The command sweep. */
@NullMarked
package mnl.cli.sweep;

import org.jspecify.annotations.NullMarked;
