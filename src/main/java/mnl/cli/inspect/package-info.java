/** The commands that take one loss or fusion apart: loss, fuse. */
@NullMarked
package mnl.cli.inspect;

import org.jspecify.annotations.NullMarked;
