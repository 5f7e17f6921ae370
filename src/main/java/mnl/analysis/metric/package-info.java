/** One number from logits and labels: accuracy, F1, calibration and proper scores. */
@NullMarked
package mnl.analysis.metric;

import org.jspecify.annotations.NullMarked;
