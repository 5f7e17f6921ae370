/** The recipe of AV-Digits: which samples it has, and how its folder is written. */
@NullMarked
package mnl.recipe.avdigits;

import org.jspecify.annotations.NullMarked;
