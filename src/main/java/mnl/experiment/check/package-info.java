/** What is wrong with an experiment, field by field. */
@NullMarked
package mnl.experiment.check;

import org.jspecify.annotations.NullMarked;
