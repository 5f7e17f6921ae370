/** The experiment while it is set up, without any control: settings, what is wrong with them, what is known of the data. */
@NullMarked
package mnl.ui.setup.model;

import org.jspecify.annotations.NullMarked;
