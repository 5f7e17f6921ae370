/** The run store: one folder per run with its configuration, every measurement, the results and a report. */
package mnl.runs;
