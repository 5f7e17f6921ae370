/** The runs that there are: found, named, opened, deleted. */
@NullMarked
package mnl.ui.runs;

import org.jspecify.annotations.NullMarked;
