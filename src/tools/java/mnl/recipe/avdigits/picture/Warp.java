package mnl.recipe.avdigits.picture;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import mnl.recipe.avdigits.Rng;

/** Changes the shape of a digit: leaning, squeezed, shifted, wobbly; and brings digits to a common size. */
final class Warp {
    private static final double ROTATION_DEGREES = 25;
    private static final double SHEAR = 0.45;
    private static final double LOG_SCALE = 0.3;
    private static final double SHIFT = 7;
    private static final double ELASTIC = 2.75;

    private Warp() {}

    /**
     * Rotation within +-25 deg L, shear within +-0.45 L, a scale e^(+-0.3 L) per axis, a shift within +-7 L pixels per axis and an elastic displacement of
     * 2.75 L pixels on average, about the centre of the canvas.
     *
     * @param distortion L
     */
    static Ink distort(Ink ink, double distortion, Rng rng) {
        double centre = (ink.side() - 1) / 2.0;
        AffineTransform forward = AffineTransform.getTranslateInstance(
                centre + rng.symmetric(SHIFT * distortion), centre + rng.symmetric(SHIFT * distortion));
        forward.rotate(Math.toRadians(rng.symmetric(ROTATION_DEGREES * distortion)));
        forward.shear(rng.symmetric(SHEAR * distortion), 0);
        forward.scale(Math.exp(rng.symmetric(LOG_SCALE * distortion)), Math.exp(rng.symmetric(LOG_SCALE * distortion)));
        forward.translate(-centre, -centre);
        return pull(ink, inverse(forward), Elastic.draw(ink.side(), ELASTIC * distortion, rng));
    }

    /**
     * The ink's box with its longest side scaled to a length in pixels, in the centre of a canvas.
     *
     * @return a canvas without ink where there was none
     */
    static Ink fit(Ink ink, double longest, int side) {
        Rectangle box = ink.box();
        if (box.isEmpty()) {
            return Ink.empty(side);
        }
        double scale = Math.max(box.width, box.height) / longest;
        double centre = (side - 1) / 2.0;
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            int row = i / side;
            values[i] = ink.at(
                    box.getCenterX() - 0.5 + (i % side - centre) * scale,
                    box.getCenterY() - 0.5 + (row - centre) * scale);
        }
        return new Ink(side, values);
    }

    private static Ink pull(Ink ink, AffineTransform toSource, Elastic elastic) {
        int side = ink.side();
        float[] values = new float[side * side];
        Point2D.Double point = new Point2D.Double();
        for (int i = 0; i < values.length; i++) {
            int row = i / side;
            point.setLocation(i % side + elastic.dx()[i], row + elastic.dy()[i]);
            toSource.transform(point, point);
            values[i] = ink.at(point.x, point.y);
        }
        return new Ink(side, values);
    }

    private static AffineTransform inverse(AffineTransform forward) {
        try {
            return forward.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("A product of rotation, shear and positive scales has an inverse.", e);
        }
    }
}
