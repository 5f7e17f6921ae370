/** The section of the data. */
@NullMarked
package mnl.ui.setup.data;

import org.jspecify.annotations.NullMarked;
