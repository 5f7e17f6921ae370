/** Stored runs for other programs and other people. */
@NullMarked
package mnl.cli.export;

import org.jspecify.annotations.NullMarked;
