package mnl.recipe.avdigits.picture;

import java.util.List;
import mnl.recipe.avdigits.Dice;

/** Paints grey pictures of digits, 16 x 16 pixels. */
public final class DigitPainter {
    /** Width and height of the pictures in pixels. */
    public static final int SIDE = 16;

    private static final int CANVAS = 64;
    /** Room for all that a distortion does to a digit, so that none of its ink is cut off. */
    private static final int STUDIO = 128;

    private static final int BLOCK = CANVAS / SIDE;
    private static final double HEIGHT_OF_EIGHT = 42;
    private static final double LONGEST_SIDE = 46;

    private final Glyphs glyphs;

    /** A painter with installed fonts. */
    public DigitPainter(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /**
     * One picture; the same dice paint the same picture.
     *
     * @param face the digit's font
     * @param neighbours fonts of other digits that may appear in the clutter
     * @return grey levels 0-255, row by row [16 * 16]
     */
    public byte[] paint(FontFace face, int digit, List<FontFace> neighbours, Difficulty difficulty, Dice dice) {
        Ink fitted = Warp.fit(shape(face, digit, difficulty.distortion(), dice), LONGEST_SIDE, CANVAS);
        Ink clutter = new Clutter(glyphs, neighbours).draw(CANVAS, difficulty.clutter(), dice);
        return Camera.shoot(fitted.under(clutter), difficulty.clutter(), BLOCK, dice);
    }

    /** The distorted digit before it is brought to the common size. */
    Ink shape(FontFace face, int digit, double distortion, Dice dice) {
        double size = HEIGHT_OF_EIGHT * dice.uniform(1 - 0.2 * distortion, 1 + 0.1 * distortion);
        Ink drawn = glyphs.draw(face, digit, size, STUDIO);
        return Warp.distort(StrokeWeight.vary(drawn, dice), distortion, dice);
    }
}
