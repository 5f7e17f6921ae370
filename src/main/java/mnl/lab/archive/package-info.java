/** A run in one file, with or without its data, for other people. */
@NullMarked
package mnl.lab.archive;

import org.jspecify.annotations.NullMarked;
