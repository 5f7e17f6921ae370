/** What is wrong with an experiment, field by field. */
package mnl.experiment.check;
