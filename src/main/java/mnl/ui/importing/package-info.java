/** The import of the user's own files, page by page. */
@NullMarked
package mnl.ui.importing;

import org.jspecify.annotations.NullMarked;
