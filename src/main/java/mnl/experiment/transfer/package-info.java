/** Settings on their way: to other data, and as one line of text to another copy of the program. */
@NullMarked
package mnl.experiment.transfer;

import org.jspecify.annotations.NullMarked;
