/** What the program says: sentences by key, out of properties files. */
@NullMarked
package mnl.words;

import org.jspecify.annotations.NullMarked;
