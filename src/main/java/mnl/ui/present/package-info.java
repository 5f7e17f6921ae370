/** One picture at a time on the whole screen, with what a speaker needs: a strip, a pen, a spotlight, a blank screen. */
@NullMarked
package mnl.ui.present;

import org.jspecify.annotations.NullMarked;
