/** The command bench: ratios of times, taken side by side. */
@NullMarked
package mnl.cli.bench;

import org.jspecify.annotations.NullMarked;
