package mnl.recipe.avdigits.picture;

import java.util.List;
import mnl.recipe.avdigits.Rng;

/** Paints grey pictures of digits, 16 x 16 pixels. */
public final class DigitPainter {
    /** Width and height of the pictures in pixels. */
    public static final int SIDE = 16;

    private static final int CANVAS = 64;
    /** Room for all that a distortion does to a digit, so that none of its ink is cut off. */
    private static final int DRAWING = 128;

    private static final int BLOCK = CANVAS / SIDE;
    private static final double HEIGHT_OF_EIGHT = 42;
    private static final double LONGEST_SIDE = 46;

    private final Glyphs glyphs;

    /** A painter with installed fonts. */
    public DigitPainter(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * One picture; the same random draws make the same picture.
     *
     * @param face the digit's font
     * @param neighbours fonts of other digits that may appear in the clutter
     * @return grey levels 0-255, row by row [16 * 16]
     */
    public byte[] paint(FontFace face, int digit, List<FontFace> neighbours, Difficulty difficulty, Rng rng) {
        Ink fitted = Warp.fit(shape(face, digit, difficulty.distortion(), rng), LONGEST_SIDE, CANVAS);
        Ink clutter = new Clutter(glyphs, neighbours).draw(CANVAS, difficulty.clutter(), rng);
        return Camera.shoot(fitted.under(clutter), difficulty.clutter(), BLOCK, rng);
    }

    /** The distorted digit before it is brought to the common size. */
    Ink shape(FontFace face, int digit, double distortion, Rng rng) {
        double size = HEIGHT_OF_EIGHT * rng.uniform(1 - 0.2 * distortion, 1 + 0.1 * distortion);
        Ink drawn = glyphs.draw(face, digit, size, DRAWING);
        return Warp.distort(StrokeWeight.vary(drawn, rng), distortion, rng);
    }
}
