/** The run as a story: what each modality knows, who teaches whom, and what survives, over the epochs. */
@NullMarked
package mnl.ui.story;

import org.jspecify.annotations.NullMarked;
