/** All forms that data are imported from. */
@NullMarked
package mnl.data.importing.formats;

import org.jspecify.annotations.NullMarked;
