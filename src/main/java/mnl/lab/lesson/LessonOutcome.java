package mnl.lab.lesson;

/** How a question compares the numbers of a run. Every one of them asks a paired test before it names anybody. */
public enum LessonOutcome {
    /** The arm with the largest value, where the test tells it from every other one. */
    HIGHEST_ARM,
    /** The arm with the smallest value, likewise. */
    LOWEST_ARM,
    /** The modality with the largest value under the one arm, likewise. */
    HIGHEST_MODALITY,
    /** Whether the first arm's value is higher or lower than the second one's. */
    FIRST_AGAINST_SECOND,
    /** Whether the one arm's value under the noise is higher or lower than without it. */
    NOISY_AGAINST_CLEAN
}
