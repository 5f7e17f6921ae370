/** Opens the data that an experiment names. */
@NullMarked
package mnl.data.sources;

import org.jspecify.annotations.NullMarked;
