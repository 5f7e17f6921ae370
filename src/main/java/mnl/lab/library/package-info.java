/** The runs that a user has: what they are called, what came of them, and where deleted ones wait. */
@NullMarked
package mnl.lab.library;

import org.jspecify.annotations.NullMarked;
