/** Everything that is measured once of a finished model. */
package mnl.analysis.result;
