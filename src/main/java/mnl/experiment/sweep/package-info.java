/** A grid of experiments: one experiment with some of its fields set to each of several values. */
package mnl.experiment.sweep;
