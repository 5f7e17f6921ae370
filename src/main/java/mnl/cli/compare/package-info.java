/** The command that puts stored runs beside each other. */
@NullMarked
package mnl.cli.compare;

import org.jspecify.annotations.NullMarked;
