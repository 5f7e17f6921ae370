/** What the dials of the generator make, while they are turned. */
@NullMarked
package mnl.ui.dials;

import org.jspecify.annotations.NullMarked;
