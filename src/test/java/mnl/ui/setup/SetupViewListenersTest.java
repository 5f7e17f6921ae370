package mnl.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import mnl.data.sources.DataSources;
import mnl.experiment.Arm;
import mnl.experiment.DialEdits;
import mnl.experiment.check.Problem;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.form.FieldMessages;
import mnl.ui.form.FormPart;
import mnl.ui.session.RunSession;
import mnl.ui.setup.arms.ArmEditor;
import mnl.ui.setup.dials.DialsPanel;
import mnl.ui.setup.model.ArmChoice;
import mnl.ui.setup.model.SetupChecks;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.formula.MathText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A keystroke reaches what it changes and nothing else, and what is taken out of the form no longer listens. */
@ExtendWith(ApplicationExtension.class)
class SetupViewListenersTest {
    private final AtomicInteger checks = new AtomicInteger();
    private SetupViewModel model;
    private SetupView view;
    private DialsPanel dials;

    @Start
    void start(Stage stage) {
        RunSession session = new RunSession(
                new SteadyEngine()::start, DataSources::open, Runnable::run, Runnable::run, new ManualPulse());
        model = new SetupViewModel(
                Scenarios.all(),
                e -> new CompletableFuture<>(),
                Runnable::run,
                session,
                new SetupChecks((e, outline) -> {
                    checks.incrementAndGet();
                    return SetupChecks.byValidator(e, outline);
                }),
                System::nanoTime);
        view = new SetupView(model);
        dials = new DialsPanel(model, () -> {});
        stage.setScene(new Scene(new HBox(view, dials), 900, 700));
        stage.show();
    }

    private List<Node> rows() {
        return new ArrayList<>(view.lookupAll(".arm-choices").iterator().next().lookupAll(".arm-choice"));
    }

    private static TextField text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    private static Node swatch(CheckBox box) {
        return ((Parent) box.getGraphic()).getChildrenUnmodifiable().get(0);
    }

    /** A new theme styles the boxes at any time, also while the box, or what it shows, is just being rebuilt. */
    @Test
    void aFontThatComesInTheMidstOfARebuildDoesNoHarm(FxRobot robot) {
        List<Throwable> uncaught = new ArrayList<>();
        robot.interact(() -> {
            Thread window = Thread.currentThread();
            Thread.UncaughtExceptionHandler before = window.getUncaughtExceptionHandler();
            window.setUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
            CheckBox mnl = robot.lookup("#arm-mnl").query();
            ListChangeListener<Node> styling = change -> mnl.setFont(Font.font(23));
            mnl.getChildrenUnmodifiable().addListener(styling);
            ((Parent) mnl.getGraphic()).getChildrenUnmodifiable().addListener(styling);
            mnl.setSelected(false);
            assertEquals(23, mnl.getFont().getSize());
            assertEquals(23, ((Region) swatch(mnl)).getMinWidth());
            window.setUncaughtExceptionHandler(before);
        });
        assertEquals(List.of(), uncaught);
    }

    @Test
    void anUnrelatedKeyLeavesTheRowsAsTheyAre(FxRobot robot) {
        robot.interact(() -> {
            List<Node> rows = rows();
            CheckBox mnl = robot.lookup("#arm-mnl").query();
            Node swatch = swatch(mnl);
            Object tip = mnl.getTooltip();
            text(robot, "schedule-epochs").setText("123");
            text(robot, "schedule-epochs").setText("many");
            assertEquals(rows, rows());
            assertSame(swatch, swatch(mnl));
            assertSame(tip, mnl.getTooltip());
            robot.lookup("#arm-none").queryAs(CheckBox.class).setSelected(false);
            assertEquals(rows, rows());
            assertSame(mnl, robot.lookup("#arm-mnl").query());
        });
    }

    @Test
    void anArmThatIsAddedRemovedOrMovedLeavesTheOtherRows(FxRobot robot) {
        robot.interact(() -> {
            List<Node> rows = rows();
            ArmChoice added = model.arms().addSuggested(Arm.NONE);
            assertTrue(rows().containsAll(rows));
            model.arms().move(added, -2);
            model.arms().remove(added);
            assertEquals(rows, rows());
            model.edit(DialEdits::add);
            assertEquals(rows, rows());
        });
    }

    @Test
    void oneEditIsCheckedOnce(FxRobot robot) {
        robot.interact(() -> {
            checks.set(0);
            text(robot, "schedule-epochs").setText("123");
            assertEquals(1, checks.getAndSet(0), "a key");
            text(robot, "dataset-carriedByOne").setText("0.3");
            assertEquals(1, checks.getAndSet(0), "a key in the data");
            model.edit(DialEdits::add);
            assertEquals(1, checks.getAndSet(0), "a modality more");
            model.modalities().get(0).sameNoiseProperty().set(false);
            assertEquals(1, checks.getAndSet(0), "a switch that sets several fields");
            model.arms().remove(model.arms().choices().get(0));
            assertEquals(1, checks.getAndSet(0), "an arm less");
            model.arms().undoRemoval();
            assertEquals(1, checks.getAndSet(0), "undo");
            model.reset();
            assertEquals(1, checks.getAndSet(0), "reset");
            model.scenarios().chosenProperty().set(model.scenarios().all().get(1));
            assertEquals(1, checks.getAndSet(0), "another scenario");
        });
    }

    @Test
    void aThousandEditsLeaveNoListenerBehind(FxRobot robot) {
        robot.interact(() -> {
            round(0, robot);
            int listeners = ListenerCount.of(model);
            int followers = model.messages().followers();
            TextField epochs = text(robot, "schedule-epochs");
            for (int edit = 0; edit < 1000; edit++) {
                epochs.setText(Integer.toString(20 + edit % 50));
                if (edit % 500 == 0) {
                    round(edit, robot);
                }
            }
            model.reset();
            assertEquals(listeners, ListenerCount.of(model));
            assertEquals(followers, model.messages().followers());
        });
    }

    /** Eight edits, after which the setup is what it was. */
    private void round(int edit, FxRobot robot) {
        text(robot, "schedule-epochs").setText(Integer.toString(20 + edit % 50));
        text(robot, "guidance-lambda").setText("much");
        model.edit(DialEdits::add);
        model.edit(was -> DialEdits.rename(was, 2, "touch"));
        model.arms().remove(model.arms().addSuggested(Arm.NONE));
        model.edit(was -> DialEdits.remove(was, 0));
        model.resetDials();
        model.reset();
    }

    @Test
    void anEditorThatIsClosedListensNoLonger(FxRobot robot) {
        robot.interact(() -> {
            ArmChoice mnl = model.arms().choices().stream()
                    .filter(c -> c.arm().name().equals("mnl"))
                    .findFirst()
                    .orElseThrow();
            int listeners = ListenerCount.of(model);
            int followers = model.messages().followers();
            FormPart part = model.form();
            ArmEditor editor = new ArmEditor(part, model, mnl);
            assertTrue(ListenerCount.of(model) > listeners);
            MathText formula = (MathText) editor.lookup("#" + mnl.path().replace('.', '-') + "-formula");
            String before = formula.sourceProperty().get();
            part.end();
            assertEquals(listeners, ListenerCount.of(model));
            assertEquals(followers, model.messages().followers());
            model.number("guidance.lambda").set(3);
            assertEquals(before, formula.sourceProperty().get());
        });
    }

    @Test
    void aFieldHearsOfItsOwnProblemsOnly() {
        FieldMessages messages = new FieldMessages();
        List<String> heard = new ArrayList<>();
        Runnable end = messages.follow("a"::equals, heard::add);
        messages.publish(List.of(new Problem("b", "wrong")));
        messages.publish(List.of(new Problem("a", "one"), new Problem("b", "wrong")));
        messages.publish(List.of(new Problem("a", "one")));
        end.run();
        messages.publish(List.of());
        assertEquals(List.of("", "one"), heard);
        assertEquals(0, messages.followers());
    }

    @Test
    void aCardOfAnotherModalityIsAnother(FxRobot robot) {
        robot.interact(() -> {
            List<Node> cards = List.copyOf(view.lookupAll(".modality-cards > .modality-card"));
            model.edit(DialEdits::add);
            List<Node> more = List.copyOf(view.lookupAll(".modality-cards > .modality-card"));
            assertTrue(more.containsAll(cards));
            model.edit(was -> DialEdits.rename(was, 0, "noise"));
            List<Node> renamed = List.copyOf(view.lookupAll(".modality-cards > .modality-card"));
            assertEquals(more.size(), renamed.size());
            assertEquals(2, renamed.stream().filter(more::contains).count());
        });
    }
}
