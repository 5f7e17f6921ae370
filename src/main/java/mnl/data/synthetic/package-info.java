/** Generated data of known difficulty, and what the best classifier could know of them. */
@NullMarked
package mnl.data.synthetic;

import org.jspecify.annotations.NullMarked;
