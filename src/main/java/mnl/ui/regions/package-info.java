/** Where a modality goes blind: decision regions of the arms in the plane of two classes, over the epochs. */
@NullMarked
package mnl.ui.regions;

import org.jspecify.annotations.NullMarked;
