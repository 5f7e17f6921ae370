package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.check.Problem;
import mnl.ui.form.Edits;
import mnl.ui.form.TypedSetting;
import org.jspecify.annotations.Nullable;

/** The arms of the comparison while the user edits them. */
public final class ArmSettings {
    /** What the paths of an arm's fields begin with. */
    public static final String PATH = "arm.";

    private static final Pattern FIELD = Pattern.compile("arms\\[(\\d+)](.*)");

    /**
     * An arm that was taken away.
     *
     * @param index where it stood
     * @param substitute which arm became the baseline in its place; itself where it was none
     * @param unique whether no other arm had its name
     */
    private record Removal(
            ArmChoice choice, int index, @Nullable ArmChoice substitute, boolean unique) {}

    private final Edits edits;
    private final ObservableList<ArmChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<ArmChoice> readableChoices = FXCollections.unmodifiableObservableList(choices);
    private final StringProperty baseline = new SimpleStringProperty(this, "baseline");
    private final ReadOnlyStringWrapper removedName = new ReadOnlyStringWrapper(this, "removedName", "");
    private ArmChoice.Shared shared =
            new ArmChoice.Shared(new FusionSpec(FusionRule.MEAN), List.of(), (c, wish) -> wish, () -> {});
    private @Nullable ArmChoice baselineArm;
    private @Nullable Removal removal;
    private int made;

    ArmSettings(Edits edits) {
        this.edits = edits;
        baseline.addListener((o, was, now) -> {
            if (baselineArm == null || !baselineArm.arm().name().equals(now)) {
                baselineArm = named(now);
            }
            edits.changed();
        });
    }

    void load(List<Arm> arms, String baselineName, FusionSpec fusion, List<ModalitySpec> modalities) {
        shared = new ArmChoice.Shared(fusion, modalities, this::unique, this::armChanged);
        List<ArmChoice> offered = new ArrayList<>();
        arms.forEach(arm -> offered.add(choice(arm, true)));
        int next = 0;
        for (Arm standard : Arm.STANDARD) {
            int at = indexOf(offered, standard.name());
            if (at < 0) {
                offered.add(next, choice(standard, false));
                at = next;
            }
            next = at + 1;
        }
        forget();
        baselineArm = null;
        choices.setAll(offered);
        baseline.set(baselineName);
        baselineArm = named(baselineName);
    }

    /** All arms on offer as they are. */
    List<OfferedArm> offered() {
        return choices.stream().map(ArmChoice::offered).toList();
    }

    /** Takes over the arms of another moment; those that are there already stay the same choices. */
    void restore(List<OfferedArm> offered, String baselineName, FusionSpec fusion, List<ModalitySpec> modalities) {
        shared = new ArmChoice.Shared(fusion, modalities, this::unique, this::armChanged);
        Map<String, ArmChoice> known = new HashMap<>();
        withRemoved().forEach(each -> known.put(each.path(), each));
        forget();
        baselineArm = null;
        List<ArmChoice> next = new ArrayList<>();
        for (OfferedArm each : offered) {
            ArmChoice there = known.get(each.path());
            next.add(there == null ? made(each) : there);
            if (there != null) {
                there.restore(each, shared);
            }
        }
        if (!next.equals(choices)) {
            choices.setAll(next);
        }
        baseline.set(baselineName);
        baselineArm = named(baselineName);
    }

    private ArmChoice made(OfferedArm offered) {
        return offered.path().isEmpty()
                ? choice(offered.arm(), offered.chosen())
                : new ArmChoice(offered.path(), offered.arm(), offered.chosen(), shared);
    }

    private ArmChoice choice(Arm arm, boolean chosen) {
        return new ArmChoice(PATH + ++made, arm, chosen, shared);
    }

    private static int indexOf(List<ArmChoice> arms, String name) {
        for (int a = 0; a < arms.size(); a++) {
            if (arms.get(a).arm().name().equals(name)) {
                return a;
            }
        }
        return -1;
    }

    private @Nullable ArmChoice named(String name) {
        int at = indexOf(choices, name);
        return at < 0 ? null : choices.get(at);
    }

    private String unique(@Nullable ArmChoice own, String wish) {
        return ArmNames.unique(
                wish,
                choices.stream().filter(c -> c != own).map(c -> c.arm().name()).toList());
    }

    /** The baseline stays the arm that it was, whatever that is called now. */
    private void armChanged() {
        edits.together(() -> {
            if (baselineArm != null) {
                baseline.set(baselineArm.arm().name());
            }
            edits.changed();
        });
    }

    /** Adds an arm at the end and chooses it; where the name is taken it gets a number. */
    public ArmChoice add(Arm arm) {
        ArmChoice added = choice(renamed(arm, unique(null, arm.name())), true);
        choices.add(added);
        edits.changed();
        return added;
    }

    /** Adds an arm called what its settings suggest. */
    public ArmChoice addSuggested(Arm arm) {
        return add(renamed(arm, ArmNames.of(arm)));
    }

    private static Arm renamed(Arm arm, String name) {
        return arm.withFusion(name, arm.fusion());
    }

    /** Takes an arm away; {@link #undoRemoval} brings the last one back. */
    public void remove(ArmChoice choice) {
        int index = choices.indexOf(choice);
        if (index < 0) {
            return;
        }
        edits.together(() -> {
            choices.remove(index);
            removedName.set(choice.arm().name());
            @Nullable ArmChoice substitute = choice;
            if (choice == baselineArm) {
                baselineArm = chosen().stream().findFirst().orElse(null);
                substitute = baselineArm;
            }
            removal = new Removal(choice, index, substitute, named(choice.arm().name()) == null);
            armChanged();
        });
    }

    /** Brings the arm back that was taken away last; where its name has been given away since, with a number behind it. */
    public void undoRemoval() {
        Removal undone = removal;
        if (undone == null) {
            return;
        }
        edits.together(() -> {
            ArmChoice back = undone.choice();
            forget();
            String name = unique(back, back.arm().name());
            if (undone.unique() && !name.equals(back.arm().name())) {
                back.rename(name);
            }
            choices.add(Math.min(undone.index(), choices.size()), back);
            if (undone.substitute() != back && undone.substitute() == baselineArm) {
                baselineArm = back;
            }
            armChanged();
        });
    }

    /** All arms on offer with everything that is set up in them, the one that can be brought back last. */
    List<Arm> everything() {
        return withRemoved().stream().map(ArmChoice::everything).toList();
    }

    private List<ArmChoice> withRemoved() {
        List<ArmChoice> all = new ArrayList<>(choices);
        if (removal != null) {
            all.add(removal.choice());
        }
        return all;
    }

    /** Takes over what a change of the modalities made of {@link #everything}. */
    void follow(List<Arm> everything, FusionSpec fusion, List<ModalitySpec> modalities) {
        shared = new ArmChoice.Shared(fusion, modalities, this::unique, this::armChanged);
        List<ArmChoice> all = withRemoved();
        for (int a = 0; a < all.size(); a++) {
            all.get(a).follow(everything.get(a), modalities);
        }
        edits.changed();
    }

    private void forget() {
        removal = null;
        removedName.set("");
    }

    /** Moves an arm up (below 0) or down the list; the ends stop it. */
    public void move(ArmChoice choice, int by) {
        int from = choices.indexOf(choice);
        int to = Math.max(0, Math.min(choices.size() - 1, from + by));
        if (from != to) {
            List<ArmChoice> moved = new ArrayList<>(choices);
            moved.add(to, moved.remove(from));
            choices.setAll(moved);
            edits.changed();
        }
    }

    List<Arm> arms() {
        return chosen().stream().map(ArmChoice::arm).toList();
    }

    private List<ArmChoice> chosen() {
        return choices.stream().filter(c -> c.chosenProperty().get()).toList();
    }

    String baseline() {
        return baseline.get();
    }

    /** What is typed into fields of chosen arms that are read, by the path of the field. */
    Map<String, TypedSetting> typed() {
        Map<String, TypedSetting> typed = new LinkedHashMap<>();
        chosen().forEach(c -> typed.putAll(c.typed()));
        return typed;
    }

    /** A problem of an arm of the experiment at the field of the choice that it is. */
    Problem atItsField(Problem problem) {
        Matcher field = FIELD.matcher(problem.path());
        return field.matches()
                ? new Problem(chosen().get(Integer.parseInt(field.group(1))).path() + field.group(2), problem.message())
                : problem;
    }

    /** The arms on offer: those of the loaded experiment in its order, and the standard ones that it leaves out. */
    public ObservableList<ArmChoice> choices() {
        return readableChoices;
    }

    /** Name of the arm that differences are measured against; follows the arm when it is renamed. */
    public StringProperty baselineProperty() {
        return baseline;
    }

    /** Name of the arm that was taken away last; empty when there is nothing to bring back. */
    public ReadOnlyStringProperty removedNameProperty() {
        return removedName.getReadOnlyProperty();
    }
}
