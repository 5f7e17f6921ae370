/** Who is writing to disk, and what was left there by whoever is gone. */
@NullMarked
package mnl.data.disk;

import org.jspecify.annotations.NullMarked;
