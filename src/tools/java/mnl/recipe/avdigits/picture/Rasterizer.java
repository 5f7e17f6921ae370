package mnl.recipe.avdigits.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;

/** Turns outlines into ink, with smooth edges. */
final class Rasterizer {
    private Rasterizer() {}

    /** An outline filled. */
    static Ink fill(Shape outline, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fill(outline);
        graphics.dispose();
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (image.getRGB(i % side, i / side) & 0xFF) / 255f;
        }
        return new Ink(side, values);
    }

    /** A line drawn with a round pen of some width in pixels. */
    static Ink stroke(Shape line, double width, int side) {
        Shape outline =
                new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
        return fill(outline, side);
    }
}
