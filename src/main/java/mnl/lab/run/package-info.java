/** What a run is: what it came from, how it stands, what it measured. */
@NullMarked
package mnl.lab.run;

import org.jspecify.annotations.NullMarked;
