/** The command train. */
package mnl.cli.train;
