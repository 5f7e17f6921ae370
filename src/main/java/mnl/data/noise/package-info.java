/** What noise does to pictures, sounds, texts and feature vectors at a severity. */
@NullMarked
package mnl.data.noise;

import org.jspecify.annotations.NullMarked;
