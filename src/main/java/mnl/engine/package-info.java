/** The engine's contract: what is trained, asked, attacked and measured, in plain Java. Everything that touches DJL lies below it. */
@NullMarked
package mnl.engine;

import org.jspecify.annotations.NullMarked;
