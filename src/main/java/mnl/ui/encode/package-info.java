/** Gives a dataset feature vectors from a frozen network. */
@NullMarked
package mnl.ui.encode;

import org.jspecify.annotations.NullMarked;
