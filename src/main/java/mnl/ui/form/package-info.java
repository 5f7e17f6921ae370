/** Rows made from the fields of an experiment, and what they are made of: settings, messages, words. */
@NullMarked
package mnl.ui.form;

import org.jspecify.annotations.NullMarked;
