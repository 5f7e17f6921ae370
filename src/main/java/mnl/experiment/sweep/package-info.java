/** A grid of experiments: one experiment with some of its fields set to each of several values. */
@NullMarked
package mnl.experiment.sweep;

import org.jspecify.annotations.NullMarked;
