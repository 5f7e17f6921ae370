package mnl.figure.audit;

/**
 * Something in a figure that cannot be read.
 *
 * @param kind what is wrong
 * @param detail where, with the texts concerned
 */
public record Fault(Kind kind, String detail) {
    /** What can be wrong. */
    public enum Kind {
        /** One text lies on another, or they touch so that two numbers read as one. */
        OVERPRINT,
        /** A text or a picture leaves the figure. */
        OUTSIDE,
        /** A text leaves the cell, bar or plate that it stands in. */
        OUT_OF_PLACE,
        /** A clip cuts a text, so that it ends without an ellipsis. */
        CUT,
        /** So little of a text is left that it says nothing. */
        CUT_TO_NOTHING,
        /** Type below 9 px. */
        SMALL_TYPE,
        /** The plot keeps too little of the figure. */
        NO_PLOT,
        /** Something is drawn at a place that is no number. */
        NOT_A_NUMBER,
        /** A plate for a text without one. */
        EMPTY_PLATE
    }
}
