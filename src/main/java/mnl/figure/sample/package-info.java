/** One sample as figures: its picture, sound and features, and what a model answers class by class. */
@NullMarked
package mnl.figure.sample;

import org.jspecify.annotations.NullMarked;
