/** The command encode. */
package mnl.cli.encode;
