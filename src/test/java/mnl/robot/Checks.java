package mnl.robot;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Window;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.ui.setup.model.DatasetFacts;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.shell.WholeWindow;

/** What must hold whenever the window has come to rest; belongs to the FX thread. */
final class Checks {
    private static final int MOST_WINDOWS = 10;
    private static final double SMALLEST = 12;

    private final Faults faults;
    private List<Window> emptyBefore = List.of();

    Checks(Faults faults) {
        this.faults = faults;
    }

    void check(WholeWindow window) {
        runAgreesWithTheValidator(window);
        windows();
        sentences(window.stage().getScene().getRoot());
    }

    private void runAgreesWithTheValidator(WholeWindow window) {
        SetupViewModel setup = window.setup();
        boolean canRun = window.enabled("run");
        if (!window.isUnderWay() && canRun != setup.problems().isEmpty()) {
            faults.add("state", "Run is " + (canRun ? "enabled" : "disabled") + " with problems " + setup.problems());
        }
        List<Problem> wrong = problems(setup);
        if (canRun && !wrong.isEmpty()) {
            faults.add("state", "Run is enabled although " + wrong);
        }
        if (setup.problems().stream().anyMatch(p -> p.message().isBlank())) {
            faults.add("state", "A problem without words: " + setup.problems());
        }
        setup.problems().forEach(p -> faults.notified(p.path(), p.message()));
    }

    private static List<Problem> problems(SetupViewModel setup) {
        Experiment experiment = setup.experimentProperty().get();
        DatasetFacts facts = setup.factsProperty().get();
        ExperimentValidator validator = new ExperimentValidator();
        return facts == null || experiment.dataset() instanceof DatasetSpec.Synthetic
                ? validator.problems(experiment)
                : validator.problems(experiment, facts.info().outline().withValidation(facts.validation() > 0));
    }

    private void windows() {
        List<Window> windows = Scenery.windows();
        if (windows.size() > MOST_WINDOWS) {
            faults.add("state", windows.size() + " windows are open: " + windows);
        }
        // One that is just opening has no size yet; one that has none at the next check, either, is a fault.
        List<Window> empty = windows.stream().filter(Checks::isEmpty).toList();
        empty.stream()
                .filter(emptyBefore::contains)
                .forEach(each -> faults.add(
                        "state", "An empty window: " + each + " " + each.getWidth() + " x " + each.getHeight()));
        emptyBefore = empty;
        for (Window each : windows) {
            if (each instanceof atlantafx.base.controls.Popover popover && popover.getContentNode() == null) {
                faults.add("state", "A pop-over without content");
            }
        }
    }

    private static boolean isEmpty(Window window) {
        return window.getScene() == null
                || window.getScene().getRoot() == null
                || window.getWidth() < SMALLEST
                || window.getHeight() < SMALLEST;
    }

    /** What stands on the screen is in the user's words; the words of a sample are its own, and "null" is one of them. */
    private void sentences(Parent root) {
        for (var node : root.lookupAll(".label")) {
            if (node instanceof Label label && label.isVisible() && label.getText() != null && !isSample(label)) {
                faults.notified(label + " in " + label.getParent(), label.getText());
            }
        }
    }

    private static boolean isSample(Label label) {
        return label.getParent() != null && label.getParent().getStyleClass().contains("text-piece");
    }
}
