/** A run's figures as tables, as JSON, as charts and as a page. */
@NullMarked
package mnl.lab.report;

import org.jspecify.annotations.NullMarked;
