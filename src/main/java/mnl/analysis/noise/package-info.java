/** Accuracy under noise of rising severity. */
package mnl.analysis.noise;
