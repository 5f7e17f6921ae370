/** The command scenarios. */
@NullMarked
package mnl.cli.scenarios;

import org.jspecify.annotations.NullMarked;
