/** How an arm trains: what its replicas minimise, the guidance in it, and what becomes of their gradient. */
@NullMarked
package mnl.engine.method;

import org.jspecify.annotations.NullMarked;
