/** The JSON form of experiments and scenarios: reading with defaults and sentences for what is wrong, writing, the scenarios that come with the program. */
@NullMarked
package mnl.experiment.json;

import org.jspecify.annotations.NullMarked;
