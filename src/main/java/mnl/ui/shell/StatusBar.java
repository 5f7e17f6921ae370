package mnl.ui.shell;

import java.util.Locale;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mnl.engine.RunState;
import mnl.ui.session.RunSession;
import mnl.ui.task.Explain;
import mnl.ui.task.Pulse;
import mnl.words.Texts;

/** What is going on: state of the run, why it cannot be started, engine, where it was saved, how smooth the window is. */
final class StatusBar extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** The frames in which the window fills up say nothing about how smoothly it runs. */
    private static final int OPENING_FRAMES = 60;

    private final Label state = new Label();
    private final Label frames = new Label();
    private int opening = OPENING_FRAMES;
    private final FrameMeter meter = new FrameMeter();

    StatusBar(
            RunSession session,
            RunControls run,
            ReadOnlyStringProperty engine,
            RunOnDisk shown,
            StringExpression fullScreen,
            ObservableBooleanValue showFrames,
            Pulse pulse) {
        getStyleClass().add("status-bar");
        state.setId("status-state");
        state.getStyleClass().add("status-state");
        Label engineLabel = part("status-engine", Texts.of("shell.status-bar.the-training-engine-one"));
        engineLabel.textProperty().bind(engine);
        Label screenLabel = part("status-screen", Texts.of("shell.status-bar.how-to-leave-the"));
        screenLabel.textProperty().bind(fullScreen);
        frames.setId("status-frames");
        frames.setTooltip(new Tooltip(Texts.of("shell.status-bar.since-run")));
        frames.visibleProperty().bind(showFrames);
        frames.managedProperty().bind(showFrames);
        Explain.set(frames, Texts.of("shell.status-bar.explain"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(state, gap, screenLabel, new RunPlace(shown), engineLabel, frames);

        Runnable follow = () -> showState(session, run);
        session.stateProperty().addListener((o, was, now) -> {
            if (now == RunState.PREPARING) {
                meter.reset();
            }
            follow.run();
        });
        session.stoppingProperty().addListener((o, was, now) -> follow.run());
        session.failureProperty().addListener((o, was, now) -> follow.run());
        run.whyNotRun().addListener((o, was, now) -> follow.run());
        follow.run();
        pulse.onEachFrame(this::frame);
    }

    private static Label part(String id, String explanation) {
        Label label = new Label();
        label.setId(id);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return Explain.set(label, explanation);
    }

    private void showState(RunSession session, RunControls run) {
        RunState now = session.stateProperty().get();
        boolean failed = now == RunState.FAILED;
        String whyOff = run.underWay().get() ? "" : run.whyNotRun().get();
        boolean blocked = !whyOff.isEmpty();
        String text = session.stoppingProperty().get() ? Words.STOPPING : Words.state(now);
        state.setText(words(failed ? text + ": " + session.failureProperty().get() : text, failed, whyOff));
        state.setTooltip(failed && blocked ? new Tooltip(state.getText()) : null);
        state.pseudoClassStateChanged(WRONG, failed || blocked);
    }

    /**
     * One line. What keeps Run off now stands before why the last run failed, which may be long and leave no room.
     *
     * @param state of the run, with the reason where it failed
     * @param failed whether it did
     * @param whyOff why no run can be started; empty where one can, or is under way
     */
    static String words(String state, boolean failed, String whyOff) {
        if (whyOff.isEmpty()) {
            return state;
        }
        String off = Texts.of("shell.status-bar.run-is-off", whyOff);
        return failed ? off + "  ·  " + state : state + "  ·  " + off;
    }

    private void frame() {
        if (opening > 0) {
            opening--;
            return;
        }
        if (meter.pulse(System.nanoTime())) {
            frames.setText(String.format(
                    Locale.ROOT,
                    Texts.of("shell.status-bar.d-dropped-frames-longest"),
                    meter.dropped(),
                    meter.worstMillis()));
        }
    }
}
