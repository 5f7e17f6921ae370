/** What a run hands over: how its replicas are laid out, its measurements, the events of its training, its parameters. */
@NullMarked
package mnl.analysis.run;

import org.jspecify.annotations.NullMarked;
