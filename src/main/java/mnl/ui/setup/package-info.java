/** The panel in which an experiment is set up: which fields stand in which section. */
@NullMarked
package mnl.ui.setup;

import org.jspecify.annotations.NullMarked;
