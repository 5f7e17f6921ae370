/** Who is right on which sample, and what becomes of it under another arm. */
@NullMarked
package mnl.analysis.cases;

import org.jspecify.annotations.NullMarked;
