package mnl.recipe.avdigits.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mnl.data.DataException;

/** The outlines of the digits in the installed fonts. Immutable, thread-safe. */
public final class Glyphs {
    private static final String EIGHT = "8";
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float OUTLINE_SIZE = 200;

    private final Map<FontFace, Font> fonts = new HashMap<>();

    /**
     * Looks the faces up among the installed fonts.
     *
     * @throws DataException when a face is not installed; the message names the Debian package that has it
     */
    public Glyphs(List<FontFace> faces) {
        Map<String, Font> installed = new HashMap<>();
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .forEach(font -> installed.put(key(font.getFamily(Locale.ROOT), font.getFontName(Locale.ROOT)), font));
        for (FontFace face : faces) {
            Font font = installed.get(key(face.family(), face.face()));
            if (font == null) {
                throw new DataException("The font \"" + face.family()
                        + "\" is not installed: install the Debian package " + face.debianPackage() + ".");
            }
            fonts.put(face, font.deriveFont(OUTLINE_SIZE));
        }
    }

    /**
     * A digit with its box in the centre of a canvas.
     *
     * @param heightOfEight height in pixels of the face's "8"; other digits keep their size relative to it
     */
    Ink draw(FontFace face, int digit, double heightOfEight, int side) {
        double scale = heightOfEight / outline(face, EIGHT).getBounds2D().getHeight();
        Shape outline = outline(face, Integer.toString(digit));
        Rectangle2D box = outline.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(side / 2.0, side / 2.0);
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return Rasterizer.fill(place.createTransformedShape(outline), side);
    }

    private Shape outline(FontFace face, String text) {
        return Objects.requireNonNull(fonts.get(face), face.family())
                .createGlyphVector(EXACT, text)
                .getOutline();
    }

    private static String key(String family, String face) {
        return family + "/" + face;
    }
}
