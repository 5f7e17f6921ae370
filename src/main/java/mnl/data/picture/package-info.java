/** Reads pictures and makes them grey. */
@NullMarked
package mnl.data.picture;

import org.jspecify.annotations.NullMarked;
