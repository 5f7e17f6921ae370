package mnl.runs;

import java.util.List;
import java.util.Map;
import mnl.experiment.Arm;
import mnl.figure.Palette;

/** Colours of arms in the window and in reports: the standard ones keep theirs in every run, others take what is left. */
public final class ArmColors {
    private static final Map<String, String> STANDARD = Map.of(
            Arm.NONE.name(), Palette.GREY,
            Arm.CE_ONLY.name(), Palette.GREEN,
            Arm.ALL_CLASS.name(), Palette.BLUE,
            Arm.MNL.name(), Palette.VERMILLION,
            Arm.FORCED.name(), Palette.ORANGE);

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
        return free.get((int) (before % free.size()));
    }
}
