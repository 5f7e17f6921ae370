/** Controls that several views have, without knowledge of any of them. */
@NullMarked
package mnl.ui.style;

import org.jspecify.annotations.NullMarked;
