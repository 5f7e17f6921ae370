package mnl.ui.story;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.story.MarginMap;

/** Points on their way from where they are drawn to where another epoch has them. Belongs to the FX thread. */
final class MarginMotion {
    /** Frames from one epoch to the next: about 130 ms. */
    private static final int FRAMES = 8;

    private List<MarginMap> from = List.of();
    private List<MarginMap> to = List.of();
    private List<MarginMap> drawn = List.of();
    private int frame = FRAMES;

    /** Shows these at once. */
    void jump(List<MarginMap> maps) {
        to = List.copyOf(maps);
        drawn = to;
        frame = FRAMES;
    }

    /** Begins to move there; shows them at once where they are not of the same samples. */
    void go(List<MarginMap> maps) {
        boolean same = maps.size() == drawn.size();
        for (int i = 0; same && i < maps.size(); i++) {
            same = maps.get(i).size() == drawn.get(i).size();
        }
        if (same) {
            from = drawn;
            to = List.copyOf(maps);
            frame = 0;
        } else {
            jump(maps);
        }
    }

    /** One frame further; whether anything moved. */
    boolean advance() {
        if (frame >= FRAMES) {
            return false;
        }
        frame++;
        if (frame == FRAMES) {
            drawn = to;
            return true;
        }
        List<MarginMap> between = new ArrayList<>();
        for (int i = 0; i < to.size(); i++) {
            between.add(between(from.get(i), to.get(i), (float) frame / FRAMES));
        }
        drawn = between;
        return true;
    }

    private static MarginMap between(MarginMap a, MarginMap b, float share) {
        return new MarginMap(
                b.samples(),
                mixed(a.strong(), b.strong(), share),
                mixed(a.weak(), b.weak(), share),
                share < 0.5f ? a.fusedRight() : b.fusedRight());
    }

    private static float[] mixed(float[] a, float[] b, float share) {
        float[] mixed = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = a[i] + share * (b[i] - a[i]);
        }
        return mixed;
    }

    /** What is to be drawn now. */
    List<MarginMap> drawn() {
        return drawn;
    }
}
