package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.figure.color.Palette;
import mnl.figure.surface.Marker;

/**
 * Colours and markers of arms in the window and in reports: the standard arms keep their colour in every run, others take
 * what is left of the palette, and from then on further colours that a marker on the curve sets apart. The palette's
 * yellow is left out: a line of it cannot be seen on white.
 *
 * <p>The further colours have a contrast of 3 or more on the light and on the dark background, and each is 32 or more away
 * from every other colour in CIELAB (the plain ones are 26 or more apart). Simulated deuteranopia and protanopia bring some
 * colours near each other; further colours with the same marker stay 56 or more apart even then. Grey and green, which
 * have no marker, come as near as 10: there the names in legends and tooltips have to help.
 */
public final class ArmColors {
    /** In the order of {@link Arm#STANDARD}; a standard arm beyond them is coloured like any other. */
    private static final List<String> STANDARD =
            List.of(Palette.GREY, Palette.GREEN, Palette.BLUE, Palette.VERMILLION, Palette.ORANGE);

    private static final List<String> OTHERS = List.of(
            Palette.PURPLE,
            Palette.SKY,
            "#8800ff",
            "#9977ff",
            "#cc0044",
            "#cc00aa",
            "#999944",
            "#119900",
            "#ff00ff",
            "#885511",
            "#884499");

    private static final List<Marker> SHAPES =
            Stream.of(Marker.values()).filter(m -> m != Marker.NONE).toList();

    /** How many of the others do without a marker. */
    private static final int PLAIN = 2;

    private ArmColors() {}

    /** Colour of an arm of a run, as #rrggbb. */
    public static String of(String arm, List<String> arms) {
        int standard = standard(arm);
        if (standard >= 0) {
            return STANDARD.get(standard);
        }
        List<String> colors = new ArrayList<>(OTHERS);
        for (int s = 0; s < STANDARD.size(); s++) {
            if (!arms.contains(Arm.STANDARD.get(s).name())) {
                colors.add(STANDARD.get(s));
            }
        }
        return colors.get(before(arm, arms) % colors.size());
    }

    /** Shape on the curves of an arm of a run; most runs need none. */
    public static Marker marker(String arm, List<String> arms) {
        int before = before(arm, arms);
        if (standard(arm) >= 0 || before < PLAIN) {
            return Marker.NONE;
        }
        return SHAPES.get((before - PLAIN) % SHAPES.size());
    }

    /** Shape on the points of a curve that has few of them: there every arm has one. */
    public static Marker pointMarker(String arm, List<String> arms) {
        Marker own = marker(arm, arms);
        return own == Marker.NONE ? SHAPES.get(Math.floorMod(arms.indexOf(arm), SHAPES.size())) : own;
    }

    private static int standard(String arm) {
        return Arm.STANDARD.stream()
                .limit(STANDARD.size())
                .map(Arm::name)
                .toList()
                .indexOf(arm);
    }

    /** How many arms that are not standard come before this one. */
    private static int before(String arm, List<String> arms) {
        return (int) arms.stream()
                .takeWhile(other -> !other.equals(arm))
                .filter(other -> standard(other) < 0)
                .count();
    }
}
