package mnl.data;

/** The parts of a dataset. */
public enum Split {
    TRAIN,
    VALIDATION,
    TEST
}
