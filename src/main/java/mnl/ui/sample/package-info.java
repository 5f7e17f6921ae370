/** A sample as a person perceives it, for every view that shows one. */
@NullMarked
package mnl.ui.sample;

import org.jspecify.annotations.NullMarked;
