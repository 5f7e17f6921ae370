/** What each modality contributes, by Shapley values. */
@NullMarked
package mnl.analysis.contribution;

import org.jspecify.annotations.NullMarked;
