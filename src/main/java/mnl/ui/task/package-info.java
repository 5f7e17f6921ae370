/** Asking what takes its time, the frame beat, files and sounds: how views leave the FX thread and come back. */
@NullMarked
package mnl.ui.task;

import org.jspecify.annotations.NullMarked;
