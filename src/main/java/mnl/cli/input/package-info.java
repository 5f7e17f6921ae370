/** What every command is given: the program's own options, files, folders and data, and whose fault a failure is. */
@NullMarked
package mnl.cli.input;

import org.jspecify.annotations.NullMarked;
