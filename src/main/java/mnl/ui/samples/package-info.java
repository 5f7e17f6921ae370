/** Samples one by one: what a person perceives, what every arm answers, who guides whom. */
@NullMarked
package mnl.ui.samples;

import org.jspecify.annotations.NullMarked;
