/** What a run is: immutable records, one for each part of an experiment, with their defaults. */
@NullMarked
package mnl.experiment;

import org.jspecify.annotations.NullMarked;
