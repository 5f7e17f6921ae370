/** The JSON form of experiments and scenarios: reading with defaults and sentences for what is wrong, writing, the scenarios that come with the program. */
package mnl.experiment.json;
