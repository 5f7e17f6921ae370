/** Times variants of training side by side on this machine. */
@NullMarked
package mnl.lab.bench;

import org.jspecify.annotations.NullMarked;
