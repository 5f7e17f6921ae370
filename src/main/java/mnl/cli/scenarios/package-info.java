/** The command scenarios. */
package mnl.cli.scenarios;
