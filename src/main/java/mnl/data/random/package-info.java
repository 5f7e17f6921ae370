/** Seeded streams of random numbers, one for each purpose. */
@NullMarked
package mnl.data.random;

import org.jspecify.annotations.NullMarked;
