/** The cards of the modalities: encoder, weight, noise. */
@NullMarked
package mnl.ui.setup.modality;

import org.jspecify.annotations.NullMarked;
