package mnl.ui.story;

import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the three pictures are drawn of.
 *
 * @param layout of the run
 * @param frame the points
 * @param measurement what was measured with them
 * @param pair the strong and the weak modality
 * @param choice the arms
 * @param target the class whose teaching is shown
 * @param exact what the finished model tells, where the points are its own; else null
 */
record StoryMoment(
        RunLayout layout,
        MarginFrame frame,
        Measurement measurement,
        StrongWeak pair,
        StoryChoice choice,
        int target,
        @Nullable Survived exact) {
    /** The arms of the margin maps, by index, from the left. */
    List<Integer> maps() {
        return choice.maps();
    }
}
