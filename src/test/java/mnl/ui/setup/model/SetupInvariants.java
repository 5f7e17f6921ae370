package mnl.ui.setup.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mnl.experiment.Arm;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.json.ExperimentJson;
import mnl.ui.form.NumberSetting;
import mnl.ui.form.TypedSetting;

/** What holds after every edit: the form, the experiment and the Run button agree. */
public final class SetupInvariants {
    private static final Pattern ARM = Pattern.compile("(arm\\.\\d+)\\.(.*)");

    private final SetupDriver driver;
    private final SetupViewModel model;

    public SetupInvariants(SetupDriver driver) {
        this.driver = driver;
        model = driver.model();
    }

    /** Makes an edit and checks everything. */
    public void check(SetupEdit edit) {
        List<Arm> offered = offered();
        Experiment before = model.experimentProperty().get();
        List<String> typed =
                driver.shared().stream().map(n -> n.textProperty().get()).toList();
        boolean sound = new ExperimentValidator().problems(before).isEmpty();
        driver.apply(edit);
        everythingAgrees();
        switch (edit.kind()) {
            case DIAL_ADD, DIAL_REMOVE, DIAL_RENAME, DIAL_RESET -> dialsKeepTheRest(edit, offered, typed, sound);
            case REMOVE_AND_UNDO_ARM -> {
                assertEquals(offered, offered(), "undo at once brings back exactly what was there");
                assertEquals(before, model.experimentProperty().get(), "undo at once");
            }
            case UNDO_ARM -> undoBringsBackOne(offered, before);
            case ADD_ARM -> uniqueUnless(offered);
            default -> {}
        }
    }

    /** Once all facts are known everything still agrees; the failure where it does not. */
    public Optional<Throwable> settled() {
        try {
            driver.settle();
            everythingAgrees();
            backAndForth();
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        }
    }

    /** All changes are undone one by one, and made again: the same settings on both ways. */
    private void backAndForth() {
        SetupHistory history = model.history();
        while (!history.redoableProperty().get().isEmpty()) {
            history.redo();
        }
        List<SetupState> back = new ArrayList<>();
        back.add(model.state());
        while (!history.undoableProperty().get().isEmpty()) {
            history.undo();
            everythingAgrees();
            back.add(model.state());
        }
        for (int n = back.size() - 2; n >= 0; n--) {
            history.redo();
            assertTrue(model.state().holdsTheSame(back.get(n)), "redone what was undone");
        }
        assertEquals("", history.redoableProperty().get(), "as many changes forth as back");
    }

    /** The form, the experiment and the problems say the same. */
    void everythingAgrees() {
        Experiment now = model.experimentProperty().get();
        assertEquals(model.compose(), now, "the fields and the experiment");
        fieldsSayWhatTheExperimentHolds(now);
        assertEquals(!now.equals(model.original()), model.modifiedProperty().get(), "modified");
        Set<String> paths = new HashSet<>();
        model.problems().forEach(p -> assertTrue(paths.add(p.path() + p.message()), () -> "said twice: " + p));
        if (!driver.isWaiting()) {
            assertTrue(
                    model.factsProperty().get() != null || !model.problems().isEmpty(),
                    "nobody reads the data, and nothing is said");
            assertEquals(expectedToRun(now), model.problems().isEmpty(), () -> "Run and the validator: " + said(now));
        }
    }

    private String said(Experiment now) {
        return List.copyOf(model.problems()) + " and " + validated(now);
    }

    private boolean expectedToRun(Experiment now) {
        boolean readable = model.typed().values().stream().allMatch(TypedSetting::isReadable);
        return readable && validated(now).isEmpty() && !SetupDriver.fails(now.dataset());
    }

    private List<Problem> validated(Experiment now) {
        ExperimentValidator validator = new ExperimentValidator();
        return now.dataset() instanceof DatasetSpec.Synthetic || SetupDriver.fails(now.dataset())
                ? validator.problems(now)
                : validator.problems(now, SetupDriver.facts(now.dataset()).outline());
    }

    /** The number that is written; a word is one that stands for 0. */
    private static double shown(String text) {
        return Character.isLetter(text.charAt(0))
                ? 0
                : new BigDecimal(text.replace(',', '.').replace('−', '-')).doubleValue();
    }

    private void fieldsSayWhatTheExperimentHolds(Experiment now) {
        JsonNode tree = new ExperimentJson().toTree(now);
        for (Map.Entry<String, TypedSetting> field : model.typed().entrySet()) {
            TypedSetting number = field.getValue();
            String text = number.textProperty().get();
            if (!number.isReadable()) {
                assertTrue(
                        model.problem(field.getKey()).isPresent(), () -> "unreadable and not said: " + field.getKey());
                continue;
            }
            if (!(number instanceof NumberSetting)) {
                continue;
            }
            JsonNode held = tree.at(pointer(field.getKey()));
            double shown = shown(text.strip());
            if (!held.isMissingNode()) {
                assertEquals(shown, held.doubleValue(), () -> field.getKey() + " shows " + text + ", held is " + held);
            }
        }
        assertEquals(
                model.arms().choices().stream()
                        .filter(c -> c.chosenProperty().get())
                        .map(ArmChoice::arm)
                        .toList(),
                now.arms(),
                "arms");
        assertEquals(model.arms().baselineProperty().get(), now.baseline(), "baseline");
        assertEquals(
                model.modalities().stream().map(ModalitySettings::name).toList(),
                now.modalities().stream().map(ModalitySpec::name).toList(),
                "modalities");
        weightsShowWhatTheyAre(model.fusion(), now);
        model.arms().choices().forEach(arm -> weightsShowWhatTheyAre(arm.fusion(), now));
    }

    private static void weightsShowWhatTheyAre(FusionSettings fusion, Experiment now) {
        assertEquals(
                now.modalities().stream().map(ModalitySpec::name).toList(),
                fusion.weights().stream().map(FusionSettings.Weight::modality).toList(),
                "weights");
        for (FusionSettings.Weight weight : fusion.weights()) {
            Double held = fusion.spec().weights().get(weight.modality());
            assertTrue(
                    held == null || held == weight.setting().get(),
                    () -> "weight of " + weight.modality() + ": " + held + " and "
                            + weight.setting().get());
        }
    }

    private String pointer(String path) {
        Matcher arm = ARM.matcher(path);
        if (!arm.matches()) {
            return "/" + path.replace(".", "/").replace("[", "/").replace("]", "");
        }
        List<ArmChoice> chosen = model.arms().choices().stream()
                .filter(c -> c.chosenProperty().get())
                .toList();
        int index = chosen.stream().map(ArmChoice::path).toList().indexOf(arm.group(1));
        return "/arms/" + index + "/" + arm.group(2).replace(".", "/");
    }

    private List<Arm> offered() {
        return model.arms().choices().stream().map(ArmChoice::arm).toList();
    }

    private static List<String> names(List<Arm> arms) {
        return arms.stream().map(Arm::name).toList();
    }

    private void dialsKeepTheRest(SetupEdit edit, List<Arm> offered, List<String> typed, boolean sound) {
        assertEquals(names(offered), names(offered()), "arms on offer after a change of the dials");
        List<String> now =
                driver.shared().stream().map(n -> n.textProperty().get()).toList();
        if (edit.kind() == SetupEdit.Kind.DIAL_RESET && model.original().dataset() instanceof DatasetSpec.Synthetic) {
            assertEquals(
                    model.original().dataset(), model.experimentProperty().get().dataset(), "reset data");
        }
        int same = typed.size() - model.fusion().weights().size();
        int common = Math.min(same, now.size());
        assertEquals(typed.subList(0, Math.min(common, 20)), now.subList(0, Math.min(common, 20)), "texts elsewhere");
        Set<String> names =
                model.modalities().stream().map(ModalitySettings::name).collect(Collectors.toSet());
        for (ArmChoice arm : model.arms().choices()) {
            if (arm.arm().adversarial() != null) {
                assertTrue(
                        names.containsAll(arm.arm().adversarial().modalities()), () -> "attacks nobody: " + arm.arm());
            }
            if (arm.arm().fusion() != null && !arm.arm().fusion().weights().isEmpty()) {
                assertEquals(names, arm.arm().fusion().weights().keySet(), "weights of " + arm.arm());
            }
        }
        if (sound && (edit.kind() == SetupEdit.Kind.DIAL_ADD || edit.kind() == SetupEdit.Kind.DIAL_RENAME)) {
            assertEquals(
                    List.of(),
                    new ExperimentValidator()
                            .problems(model.experimentProperty().get()));
        }
    }

    private void undoBringsBackOne(List<Arm> offered, Experiment before) {
        List<Arm> now = offered();
        Experiment after = model.experimentProperty().get();
        assertEquals(before, after.withArms(before.arms(), before.baseline()), "undo of an arm changes arms only");
        List<Arm> kept = new ArrayList<>(now);
        offered.forEach(kept::remove);
        assertTrue(now.size() - offered.size() <= 1 && kept.size() == now.size() - offered.size(), "one came back");
        uniqueUnless(offered);
    }

    private void uniqueUnless(List<Arm> offered) {
        if (Set.copyOf(names(offered)).size() == offered.size()) {
            List<String> now = names(offered());
            assertEquals(now.size(), Set.copyOf(now).size(), () -> "two of one name: " + now);
        }
    }
}
