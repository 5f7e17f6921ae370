package mnl.figure.line;

/**
 * A named horizontal line, such as chance level or a Bayes ceiling.
 *
 * @param name what is written next to the line
 * @param y its ordinate
 */
public record ReferenceLine(String name, double y) {}
