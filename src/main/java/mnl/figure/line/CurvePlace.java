package mnl.figure.line;

/**
 * What a curve has at an abscissa.
 *
 * @param kind what that is
 * @param left index of the point there, or of the last one before
 * @param right index of the last point there, or of the first one after
 * @param share how much of the way from left to right lies before
 */
record CurvePlace(Kind kind, int left, int right, double share) {
    /** Whether something is drawn there, and if not, why. */
    enum Kind {
        /** A measured point. */
        MEASURED,
        /** The line between two measured points. */
        BETWEEN,
        /** Nothing yet: the curve starts later. */
        BEFORE,
        /** Nothing any more: the curve has ended. */
        AFTER,
        /** Nothing between two points, because a value is missing there. */
        GAP,
        /** The curve has no point at all that can be drawn. */
        EMPTY
    }

    boolean isDrawn() {
        return kind == Kind.MEASURED || kind == Kind.BETWEEN;
    }
}
