package mnl.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.Arm;
import mnl.figure.color.Palette;
import mnl.figure.legend.Swatch;
import mnl.figure.surface.Marker;

/**
 * How arms look in the window, in reports and in exports: each has a colour and a marker, the same in every chart, list and
 * legend of a run. The standard arms keep theirs in every run; others take what is left of the first eight colours, which are
 * apart for people with any colour vision, and from then on further ones. Each of the first eight has a marker of its own; a
 * further one shares its marker with a colour that nobody takes for it. How a line is broken never says anything about the
 * arm: see {@link ModalityStyle}.
 */
public final class ArmColors {
    /** So many standard arms have a colour of their own, in the order of {@link Arm#STANDARD}. */
    private static final int STANDARD = 5;

    private static final int FIRST = 8;

    private static final List<Marker> SHAPES =
            Stream.of(Marker.values()).filter(m -> m != Marker.NONE).toList();

    private ArmColors() {}

    /** Colour of an arm of a run, as #rrggbb. */
    public static String of(String arm, List<String> arms) {
        return Palette.arms().get(place(arm, arms));
    }

    /** Shape on the curves of an arm of a run, and beside its name. */
    public static Marker marker(String arm, List<String> arms) {
        return SHAPES.get(place(arm, arms) % SHAPES.size());
    }

    /** What stands beside the name of an arm of a run. */
    public static Swatch swatch(String arm, List<String> arms) {
        return new Swatch(of(arm, arms), marker(arm, arms));
    }

    /** Place among the colours; after the last one it starts again. */
    private static int place(String arm, List<String> arms) {
        int standard = standard(arm);
        if (standard >= 0) {
            return standard;
        }
        List<Integer> free = new ArrayList<>();
        for (int place = STANDARD; place < FIRST; place++) {
            free.add(place);
        }
        for (int place = 0; place < STANDARD; place++) {
            if (!arms.contains(Arm.STANDARD.get(place).name())) {
                free.add(place);
            }
        }
        for (int place = FIRST; place < Palette.arms().size(); place++) {
            free.add(place);
        }
        return free.get(before(arm, arms) % free.size());
    }

    private static int standard(String arm) {
        return Arm.STANDARD.stream().limit(STANDARD).map(Arm::name).toList().indexOf(arm);
    }

    /** How many arms that are not standard come before this one. */
    private static int before(String arm, List<String> arms) {
        return (int) arms.stream()
                .takeWhile(other -> !other.equals(arm))
                .filter(other -> standard(other) < 0)
                .count();
    }
}
