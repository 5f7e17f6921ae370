/** The command convert. */
package mnl.cli.convert;
