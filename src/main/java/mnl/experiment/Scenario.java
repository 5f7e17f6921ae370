package mnl.experiment;

/**
 * A named, ready experiment with what to expect of it. It never holds an outcome.
 *
 * @param name short name, as on the command line
 * @param title what a user reads in the list
 * @param commentary two or three sentences: what to expect, and why
 * @param experiment the complete configuration
 */
public record Scenario(String name, String title, String commentary, Experiment experiment) {}
