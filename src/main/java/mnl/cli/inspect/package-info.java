/** The commands that take one loss or fusion apart: loss, fuse. */
package mnl.cli.inspect;
