/** The command line: the same engine as the window, no class of JavaFX loaded. Every command or family of commands has a room below. */
@NullMarked
package mnl.cli;

import org.jspecify.annotations.NullMarked;
