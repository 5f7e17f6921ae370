/** Planes with the regions in which a classifier decides for one class, behind points. */
@NullMarked
package mnl.figure.region;

import org.jspecify.annotations.NullMarked;
