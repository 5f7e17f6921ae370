/** The command sweep. */
package mnl.cli.sweep;
