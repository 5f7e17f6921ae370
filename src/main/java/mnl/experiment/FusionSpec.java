package mnl.experiment;

/**
 * The late fusion rule.
 *
 * @param rule which rule
 */
public record FusionSpec(FusionRule rule) {}
