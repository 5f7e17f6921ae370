/** One number from logits and labels: accuracy, F1, calibration and proper scores. */
package mnl.analysis.metric;
