/** The command convert. */
@NullMarked
package mnl.cli.convert;

import org.jspecify.annotations.NullMarked;
