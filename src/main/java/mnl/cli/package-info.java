/** The command line: the same engine as the window, no JavaFX class loaded. */
package mnl.cli;
