/** Lessons: what is said at each step, what is waited for and predicted, and the ring around what is spoken of. */
@NullMarked
package mnl.ui.lessons;

import org.jspecify.annotations.NullMarked;
