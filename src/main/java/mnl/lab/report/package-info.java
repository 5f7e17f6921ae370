/** A run's figures as tables, as JSON, as charts and as a page. */
package mnl.lab.report;
