package mnl.recipe.avdigits.picture;

/**
 * How hard a picture is to read.
 *
 * @param distortion L, 0 = the font's own shape
 * @param clutter C, 0 = nothing but the digit
 */
public record Difficulty(double distortion, double clutter) {
    /** Easy to read. */
    public static final Difficulty CLEAR = new Difficulty(0.3, 0);
    /** Among strokes and other digits. */
    public static final Difficulty CLUTTERED = new Difficulty(0.6, 0.8);
}
