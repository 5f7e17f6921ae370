/** The command bench: ratios of times, taken side by side. */
package mnl.cli.bench;
