/**
 * Chart, bar, heatmap and legend controls; they show figures of {@code mnl.figure} and know nothing about learning.
 *
 * <p>Every control draws at most once per pulse, and only when something changed and it can be seen.
 */
@NullMarked
package mnl.ui.chart;

import org.jspecify.annotations.NullMarked;
