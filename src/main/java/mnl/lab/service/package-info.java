/** Runs from their start to their files: what the window and the command line both do, whoever shows it. */
@NullMarked
package mnl.lab.service;

import org.jspecify.annotations.NullMarked;
