package mnl.recipe.avdigits.picture;

import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.util.List;
import mnl.recipe.avdigits.Dice;

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
    Ink draw(int side, double clutter, Dice dice) {
        Ink all = Ink.empty(side);
        for (int left = dice.poisson(STROKES * clutter); left > 0; left--) {
            all = all.under(stroke(side, dice));
        }
        for (int left = dice.poisson(ARCS * clutter); left > 0; left--) {
            all = all.under(arc(side, dice));
        }
        for (int left = dice.poisson(NEIGHBOURS * clutter); left > 0; left--) {
            all = all.under(neighbour(side, dice));
        }
        return all;
    }

    private static Ink stroke(int side, Dice dice) {
        double angle = dice.uniform(0, Math.PI);
        double half = dice.uniform(8, 24);
        double x = dice.uniform(0, side);
        double y = dice.uniform(0, side);
        double dx = half * Math.cos(angle);
        double dy = half * Math.sin(angle);
        return Pen.stroke(new Line2D.Double(x - dx, y - dy, x + dx, y + dy), dice.uniform(2, 5), side);
    }

    private static Ink arc(int side, Dice dice) {
        double radius = dice.uniform(6, 18);
        double x = dice.uniform(0, side);
        double y = dice.uniform(0, side);
        Arc2D line = new Arc2D.Double(
                x - radius,
                y - radius,
                2 * radius,
                2 * radius,
                dice.uniform(0, 360),
                dice.uniform(90, 270),
                Arc2D.OPEN);
        return Pen.stroke(line, dice.uniform(2, 5), side);
    }

    // To the left or the right, so far that the picture's edge cuts most of them.
    private Ink neighbour(int side, Dice dice) {
        double height = dice.uniform(36, 46);
        Ink digit = glyphs.draw(dice.pick(faces), dice.whole(0, 9), height, side);
        double offset = dice.uniform(30, 44) * (dice.chance(0.5) ? 1 : -1);
        double drop = dice.symmetric(12);
        float[] values = new float[side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = digit.at(i % side - offset, i / side - drop);
        }
        return new Ink(side, values);
    }
}
