package mnl.figure.surface;

/**
 * A text that fits its place.
 *
 * @param shown what is written
 * @param whole what it says in full
 */
public record FittedText(String shown, String whole) {
    /** Whether a reader has to be told the rest. */
    public boolean isCut() {
        return !shown.equals(whole);
    }
}
