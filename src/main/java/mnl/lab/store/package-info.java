/** The files of the workspace: runs while they are recorded and afterwards, and scenarios. */
@NullMarked
package mnl.lab.store;

import org.jspecify.annotations.NullMarked;
