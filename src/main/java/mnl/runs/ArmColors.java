package mnl.runs;

import java.util.List;
import java.util.Map;
import mnl.experiment.Arm;
import mnl.figure.Palette;
import mnl.figure.Rgb;

/**
 * Colours of arms in the window and in reports: the standard ones keep theirs in every run, others take what is left, and
 * then darker and lighter shades, so that the 16 arms that a run may have all differ.
 */
public final class ArmColors {
    private static final Map<String, String> STANDARD = Map.of(
            Arm.NONE.name(), Palette.GREY,
            Arm.CE_ONLY.name(), Palette.GREEN,
            Arm.ALL_CLASS.name(), Palette.BLUE,
            Arm.MNL.name(), Palette.VERMILLION,
            Arm.FORCED.name(), Palette.ORANGE);

    /** Shares of the way to black, below 0, or to white. */
    private static final double[] SHADES = {-0.4, 0.45};

    private ArmColors() {}

    /** Colour of an arm of a run, as #rrggbb. */
    public static String of(String arm, List<String> arms) {
        String standard = STANDARD.get(arm);
        if (standard != null) {
            return standard;
        }
        List<String> free = Palette.series().stream()
                .filter(color -> !STANDARD.containsValue(color))
                .toList();
        long before = arms.stream()
                .takeWhile(other -> !other.equals(arm))
                .filter(other -> !STANDARD.containsKey(other))
                .count();
        if (before < free.size()) {
            return free.get((int) before);
        }
        long shaded = before - free.size();
        int colors = Palette.series().size();
        double shade = SHADES[(int) (shaded / colors % SHADES.length)];
        return shaded(Palette.series((int) (shaded % colors)), shade);
    }

    private static String shaded(String color, double share) {
        Rgb rgb = Rgb.parse(color);
        return new Rgb(shaded(rgb.red(), share), shaded(rgb.green(), share), shaded(rgb.blue(), share)).hex();
    }

    private static int shaded(int channel, double share) {
        double goal = share < 0 ? 0 : 255;
        return (int) Math.round(channel + Math.abs(share) * (goal - channel));
    }
}
