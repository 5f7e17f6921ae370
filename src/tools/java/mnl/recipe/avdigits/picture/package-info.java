/** Digits as pictures: fonts, ink, warps and a camera. */
@NullMarked
package mnl.recipe.avdigits.picture;

import org.jspecify.annotations.NullMarked;
