/** Digits as sounds: voices, words and their loudness. */
@NullMarked
package mnl.recipe.avdigits.sound;

import org.jspecify.annotations.NullMarked;
