package mnl.engine.nn;

/**
 * A fusion head and how many consecutive arms share its rule.
 *
 * @param head the head
 * @param arms number of those arms; the next placement begins with the arm after them
 */
public record HeadPlacement(FusionHead head, int arms) {}
