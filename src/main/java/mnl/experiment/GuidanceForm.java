package mnl.experiment;

/** Which of the two published forms of the guidance loss is trained. A fair comparison uses one form in all arms. */
public enum GuidanceForm {
    /** As written in the paper (arXiv 2510.20877): no target pull, divisor 1. */
    PAPER,
    /** As in the authors' released code: with the extra target pull, divided by the number of classes. */
    RELEASED
}
