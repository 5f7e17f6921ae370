package mnl.recipe.avdigits.picture;

import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.util.List;
import mnl.recipe.avdigits.Rng;

/** What lies around a digit: strokes, arcs and parts of neighbouring digits. */
final class Clutter {
    private static final double STROKES = 2.5;
    private static final double ARCS = 1.2;
    private static final double NEIGHBOURS = 0.9;

    private final Glyphs glyphs;
    private final List<FontFace> faces;

    /** Clutter whose digits are drawn in the given faces. */
    Clutter(Glyphs glyphs, List<FontFace> faces) {
        this.glyphs = glyphs;
        this.faces = faces;
    }

    /**
     * Poisson(2.5 C) strokes, Poisson(1.2 C) arcs and Poisson(0.9 C) neighbours.
     *
     * @param clutter C
     */
    Ink draw(int side, double clutter, Rng rng) {
        Ink all = Ink.empty(side);
        for (int left = rng.poisson(STROKES * clutter); left > 0; left--) {
            all = all.under(stroke(side, rng));
        }
        for (int left = rng.poisson(ARCS * clutter); left > 0; left--) {
            all = all.under(arc(side, rng));
        }
        for (int left = rng.poisson(NEIGHBOURS * clutter); left > 0; left--) {
            all = all.under(neighbour(side, rng));
        }
        return all;
    }

    private static Ink stroke(int side, Rng rng) {
        double angle = rng.uniform(0, Math.PI);
        double half = rng.uniform(8, 24);
        double x = rng.uniform(0, side);
        double y = rng.uniform(0, side);
        double dx = half * Math.cos(angle);
        double dy = half * Math.sin(angle);
        return Rasterizer.stroke(new Line2D.Double(x - dx, y - dy, x + dx, y + dy), rng.uniform(2, 5), side);
    }

    private static Ink arc(int side, Rng rng) {
        double radius = rng.uniform(6, 18);
        double x = rng.uniform(0, side);
        double y = rng.uniform(0, side);
        Arc2D line = new Arc2D.Double(
                x - radius, y - radius, 2 * radius, 2 * radius, rng.uniform(0, 360), rng.uniform(90, 270), Arc2D.OPEN);
        return Rasterizer.stroke(line, rng.uniform(2, 5), side);
    }

    // To the left or the right, so far that the picture's edge cuts most of them.
    private Ink neighbour(int side, Rng rng) {
        double height = rng.uniform(36, 46);
        Ink digit = glyphs.draw(rng.pick(faces), rng.whole(0, 9), height, side);
        double offset = rng.uniform(30, 44) * (rng.chance(0.5) ? 1 : -1);
        double drop = rng.symmetric(12);
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            int row = i / side;
            values[i] = digit.at(i % side - offset, row - drop);
        }
        return new Ink(side, values);
    }
}
