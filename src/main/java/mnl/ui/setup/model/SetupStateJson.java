package mnl.ui.setup.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;

/**
 * The JSON form of a setup at one moment: the experiment, what it counts as changed against, all arms on offer with whether they are
 * trained, and what it is called.
 */
public final class SetupStateJson {
    private static final String EXPERIMENT = "experiment";
    private static final String ORIGINAL = "original";
    private static final String OFFERED = "offered";
    private static final String CHOSEN = "chosen";
    private static final String SCENARIO = "scenario";
    private static final String NAME = "name";

    private final ExperimentJson json = new ExperimentJson();

    /** The whole state. */
    public ObjectNode write(SetupState state) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put(SCENARIO, state.scenario() == null ? "" : state.scenario().name());
        tree.put(NAME, state.name());
        tree.set(EXPERIMENT, json.toTree(state.experiment()));
        tree.set(ORIGINAL, json.toTree(state.original()));
        ArrayNode chosen = tree.putArray(CHOSEN);
        state.arms().forEach(each -> chosen.add(each.chosen()));
        List<Arm> all = state.arms().stream().map(OfferedArm::arm).toList();
        tree.set(
                OFFERED,
                json.toTree(state.experiment()
                                .withReferences(List.of())
                                .withArms(all, state.experiment().baseline()))
                        .get("arms"));
        return tree;
    }

    /**
     * Reads a state.
     *
     * @param scenarios those that there are; one that has been changed since is what the settings count as changed against
     * @throws ExperimentFormatException when it is none
     */
    public SetupState read(JsonNode tree, List<Scenario> scenarios) {
        Experiment experiment = json.experiment(tree.path(EXPERIMENT), EXPERIMENT);
        Experiment original = json.experiment(tree.path(ORIGINAL), ORIGINAL);
        String name = tree.path(SCENARIO).asText("");
        Scenario scenario = scenarios.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
        return new SetupState(
                experiment,
                scenario == null ? original : scenario.experiment(),
                offered(tree, experiment),
                scenario,
                tree.path(NAME).asText(""));
    }

    private List<OfferedArm> offered(JsonNode tree, Experiment experiment) {
        ObjectNode whole = (ObjectNode) json.toTree(experiment);
        whole.set("arms", tree.path(OFFERED));
        whole.putArray("references");
        List<Arm> all = json.experiment(whole, "").arms();
        List<OfferedArm> offered = new ArrayList<>();
        for (int a = 0; a < all.size(); a++) {
            offered.add(new OfferedArm("", all.get(a), tree.path(CHOSEN).path(a).asBoolean()));
        }
        boolean same = offered.stream()
                .filter(OfferedArm::chosen)
                .map(OfferedArm::arm)
                .toList()
                .equals(experiment.arms());
        return same
                ? offered
                : experiment.arms().stream()
                        .map(arm -> new OfferedArm("", arm, true))
                        .toList();
    }
}
