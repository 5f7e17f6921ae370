/** One sample as figures: its picture, sound and features, and what a model answers class by class. */
package mnl.figure.sample;
