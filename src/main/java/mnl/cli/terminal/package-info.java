/** Where commands write, how they show progress, and what Ctrl-C does. */
package mnl.cli.terminal;
