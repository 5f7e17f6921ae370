package mnl.ui.setup.model;

import java.util.List;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the setup holds at one moment.
 *
 * @param experiment what a run would train
 * @param original what the settings count as changed against
 * @param arms all arms on offer, in order, whether they are trained or not
 * @param scenario the one that was chosen; null for none
 * @param opened what settings that come from no scenario are called; empty where they have no name
 */
public record SetupState(
        Experiment experiment,
        Experiment original,
        List<OfferedArm> arms,
        @Nullable Scenario scenario,
        String opened) {
    public SetupState {
        arms = List.copyOf(arms);
    }

    /**
     * Whether another state has the same settings, so that there is nothing to go back to. Saving or deleting a scenario changes what
     * the settings are called and none of them; going from one scenario to another is a change even between equal ones.
     */
    boolean holdsTheSame(SetupState other) {
        boolean another =
                scenario != null && other.scenario != null && !scenario.name().equals(other.scenario.name());
        return !another && experiment.equals(other.experiment) && offered().equals(other.offered());
    }

    private List<OfferedArm> offered() {
        return arms.stream()
                .map(each -> new OfferedArm("", each.arm(), each.chosen()))
                .toList();
    }

    /** Whether these settings are a scenario, or something opened, that another state did not come from. */
    boolean comesFromElsewhereThan(SetupState other) {
        return !source().equals(other.source()) || !original.equals(other.original);
    }

    private List<String> source() {
        return scenario == null ? List.of("", opened) : List.of(scenario.name(), "");
    }

    /** What the settings are called: by their scenario, or by what they were opened from; empty for settings without a name. */
    public String name() {
        return scenario == null ? opened : scenario.title();
    }
}
