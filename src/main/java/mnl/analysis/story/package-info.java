/** What the Story shows, as numbers: margins of every sample, what a guide passes on, what joint training costs and what the fusion keeps. */
@NullMarked
package mnl.analysis.story;

import org.jspecify.annotations.NullMarked;
