package mnl.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import mnl.experiment.ArmName;
import mnl.lab.library.RunEntry;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Finds runs: by words, and by data, arm, state and tag. */
final class FilterBar {
    private final RunsViewModel model;
    private final TextField words = new TextField();
    private final ComboBox<String> data;
    private final ComboBox<String> arm;
    private final ComboBox<String> state;
    private final ComboBox<String> tag;
    private boolean filling;

    FilterBar(RunsViewModel model) {
        this.model = model;
        words.setId("runs-search");
        words.setPromptText(Texts.of("runs.filter.search"));
        words.setPrefColumnCount(12);
        Nodes.tip(words, Texts.of("runs.filter.search-says"));
        words.textProperty().addListener((o, was, now) -> apply());
        data = choice("runs-data", Texts.of("runs.filter.any-data"), Texts.of("runs.filter.data-says"), name -> name);
        arm = choice("runs-arm", Texts.of("runs.filter.any-arm"), Texts.of("runs.filter.arm-says"), ArmName::of);
        state = choice(
                "runs-state", Texts.of("runs.filter.any-state"), Texts.of("runs.filter.state-says"), name -> name);
        tag = choice("runs-tag", Texts.of("runs.filter.any-tag"), Texts.of("runs.filter.tag-says"), name -> name);
        model.all().addListener((ListChangeListener<RunEntry>) change -> fill());
        fill();
    }

    /** In the order in which they are shown. */
    List<Node> nodes() {
        return List.of(words, data, arm, state, tag);
    }

    private ComboBox<String> choice(String id, String any, String says, Function<String, String> name) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId(id);
        choice.setPrefWidth(118);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null || value.isEmpty() ? any : name.apply(value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        choice.getItems().setAll("");
        choice.setValue("");
        ChangeListener<String> changed = (o, was, now) -> apply();
        choice.valueProperty().addListener(changed);
        return Nodes.tip(choice, says);
    }

    private void fill() {
        filling = true;
        fill(data, model.all().stream().map(RunEntry::data));
        fill(arm, model.all().stream().flatMap(run -> run.arms().stream()));
        fill(state, model.all().stream().map(RunWords::state));
        fill(tag, model.all().stream().flatMap(run -> run.labels().tags().stream()));
        filling = false;
        apply();
    }

    /** Offers what there is; what was chosen stays where it is still there. */
    private static void fill(ComboBox<String> choice, Stream<String> values) {
        List<String> offered = new ArrayList<>(List.of(""));
        values.filter(value -> !value.isEmpty()).distinct().sorted().forEach(offered::add);
        if (!offered.equals(choice.getItems())) {
            String chosen = choice.getValue();
            choice.getItems().setAll(offered);
            choice.setValue(offered.contains(chosen) ? chosen : "");
        }
        choice.setDisable(offered.size() < 2);
    }

    private void apply() {
        if (!filling) {
            model.filterProperty()
                    .set(new RunFilter(words.getText(), value(data), value(arm), value(state), value(tag)));
        }
    }

    private static String value(ComboBox<String> choice) {
        return choice.getValue() == null ? "" : choice.getValue();
    }
}
