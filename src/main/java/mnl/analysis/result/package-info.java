/** Everything that is measured once of a finished model. */
@NullMarked
package mnl.analysis.result;

import org.jspecify.annotations.NullMarked;
