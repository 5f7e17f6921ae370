/** The losses and gradients of given logits, taken apart through the classes that train. */
package mnl.engine.inspect;
