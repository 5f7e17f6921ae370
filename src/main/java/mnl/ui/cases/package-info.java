/** Who is right: correctness cases of every arm, and what becomes of the samples from one arm to another. */
@NullMarked
package mnl.ui.cases;

import org.jspecify.annotations.NullMarked;
