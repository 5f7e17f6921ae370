/** Models of stored runs, measured again, and the files of what is found. */
@NullMarked
package mnl.lab.evaluate;

import org.jspecify.annotations.NullMarked;
