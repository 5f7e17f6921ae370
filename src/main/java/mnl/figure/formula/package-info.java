/** Formulas as data, read from short sources such as {@code UCoM_m = f^m_y − f^m_j}, and written as HTML and as spoken words. */
@NullMarked
package mnl.figure.formula;

import org.jspecify.annotations.NullMarked;
