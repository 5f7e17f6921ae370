/** The model's answers on a split, and the figures that measure them. */
package mnl.engine.evaluate;
