/** Stored runs beside each other: what differs in their configurations, and what came of that. */
@NullMarked
package mnl.lab.compare;

import org.jspecify.annotations.NullMarked;
