/** Where the classifiers of each modality decide for which class, in a plane that two classes share. */
@NullMarked
package mnl.analysis.region;

import org.jspecify.annotations.NullMarked;
