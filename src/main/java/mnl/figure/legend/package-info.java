/** Legends: what they say, and how they wrap. */
@NullMarked
package mnl.figure.legend;

import org.jspecify.annotations.NullMarked;
