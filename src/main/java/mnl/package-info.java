/** The program's start: the window or the command line. */
@NullMarked
package mnl;

import org.jspecify.annotations.NullMarked;
