/** Optimizers that work in place on one parameter vector and whose state can be saved. */
package mnl.engine.step;
