/** Accuracy under noise of rising severity. */
@NullMarked
package mnl.analysis.noise;

import org.jspecify.annotations.NullMarked;
