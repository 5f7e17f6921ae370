/** MATLAB files of level 5. */
@NullMarked
package mnl.data.importing.matlab;

import org.jspecify.annotations.NullMarked;
