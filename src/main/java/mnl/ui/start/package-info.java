/** What is shown before the first run: the idea at one click, the user's own data, and the last runs. */
@NullMarked
package mnl.ui.start;

import org.jspecify.annotations.NullMarked;
