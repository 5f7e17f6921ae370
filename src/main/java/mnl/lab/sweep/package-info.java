/** The runs of a sweep in one folder, and the tables over all of them. */
@NullMarked
package mnl.lab.sweep;

import org.jspecify.annotations.NullMarked;
