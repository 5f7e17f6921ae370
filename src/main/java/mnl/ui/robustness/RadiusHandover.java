package mnl.ui.robustness;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;

/** Hands samples over by their radius, to whoever shows samples. */
final class RadiusHandover {
    private final ObservableValue<RobustAnswer> answer;
    private final SelectedSamples selected;

    /**
     * @param answer what is known; null before anything is
     * @param selected receives the samples that are picked
     */
    RadiusHandover(ObservableValue<RobustAnswer> answer, SelectedSamples selected) {
        this.answer = answer;
        this.selected = selected;
    }

    /** The samples of an arm around a radius. */
    void bin(int arm, double radius) {
        hand(pick -> pick.bin(arm, radius));
    }

    /** The samples of an arm that are right and have the smallest radii. */
    void closest(int arm) {
        hand(pick -> pick.closest(arm));
    }

    private void hand(Function<RadiusPick, SampleSelection> which) {
        RobustAnswer known = answer.getValue();
        if (known != null && known.hasRadii()) {
            SampleSelection selection = which.apply(new RadiusPick(known));
            if (!selection.samples().isEmpty()) {
                selected.selectionProperty().set(selection);
            }
        }
    }
}
