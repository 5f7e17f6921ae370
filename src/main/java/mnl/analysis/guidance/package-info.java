/** Who guides whom: margins, dominance and probability profiles. */
@NullMarked
package mnl.analysis.guidance;

import org.jspecify.annotations.NullMarked;
