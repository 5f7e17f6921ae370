/** The commands that measure a stored run: evaluate, attack, certify. */
@NullMarked
package mnl.cli.evaluate;

import org.jspecify.annotations.NullMarked;
