/** What an arm of a comparison minimises: the batched loss of all replicas and the guidance in it. */
@NullMarked
package mnl.engine.method;

import org.jspecify.annotations.NullMarked;
