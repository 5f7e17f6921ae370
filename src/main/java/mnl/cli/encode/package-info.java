/** The command encode. */
@NullMarked
package mnl.cli.encode;

import org.jspecify.annotations.NullMarked;
