/** Formulas and sentences with formulas as nodes, in any type size and theme. */
@NullMarked
package mnl.ui.style.formula;

import org.jspecify.annotations.NullMarked;
