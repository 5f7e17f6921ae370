/** The experiment while it is set up, without any control: settings, what is wrong with them, what is known of the data. */
package mnl.ui.setup.model;
