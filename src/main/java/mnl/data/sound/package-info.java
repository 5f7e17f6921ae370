/** Reads, stores and resamples sounds. */
@NullMarked
package mnl.data.sound;

import org.jspecify.annotations.NullMarked;
