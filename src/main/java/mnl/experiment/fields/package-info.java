/**
 * One declaration for each field of an experiment: its name, symbol, unit, bounds, choices, help, and when it applies. Checks,
 * messages, defaults in files, rows of the form, help of the command line and the JSON schema follow from it. The default stands
 * in the record.
 */
@NullMarked
package mnl.experiment.fields;

import org.jspecify.annotations.NullMarked;
