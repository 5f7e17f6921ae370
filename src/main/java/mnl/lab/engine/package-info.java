/** Where the engine is put together: the only room outside of it that knows more than its contract. */
@NullMarked
package mnl.lab.engine;

import org.jspecify.annotations.NullMarked;
