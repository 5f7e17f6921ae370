package mnl.analysis.guidance;

/**
 * One modality that guides another on a sample.
 *
 * @param guide index of the modality that teaches
 * @param guided index of the modality that is taught
 */
public record GuidePair(int guide, int guided) {}
