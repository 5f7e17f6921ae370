/** Attacks on the inputs of trained models, training against them, and the radii within which they must fail. */
package mnl.engine.attack;
