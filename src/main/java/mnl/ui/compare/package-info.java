/** Stored runs beside each other. */
@NullMarked
package mnl.ui.compare;

import org.jspecify.annotations.NullMarked;
