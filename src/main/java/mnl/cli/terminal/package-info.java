/** Where commands write, how they show progress, and what Ctrl-C does. */
@NullMarked
package mnl.cli.terminal;

import org.jspecify.annotations.NullMarked;
