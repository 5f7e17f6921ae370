/** The dataset folder that {@code sample-data/README.md} describes: reading, writing, its splits and folds. */
@NullMarked
package mnl.data.folder;

import org.jspecify.annotations.NullMarked;
