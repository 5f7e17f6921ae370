/** The model's answers on a split, and the metrics that measure them. */
package mnl.engine.evaluate;
