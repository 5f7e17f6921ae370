/** Starting the native library, and watching what it holds. The only user of system properties. */
@NullMarked
package mnl.engine.djl;

import org.jspecify.annotations.NullMarked;
