/** Replicated encoders: every parameter has a leading dimension, one entry per replica. */
package mnl.engine.nn;
