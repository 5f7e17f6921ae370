/** From pictures, sounds and texts to the numbers that are trained on, and their standardisation. */
@NullMarked
package mnl.data.features;

import org.jspecify.annotations.NullMarked;
