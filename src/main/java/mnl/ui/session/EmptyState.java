package mnl.ui.session;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import mnl.engine.RunState;

/** What a view says, with the next step, as long as there is nothing to show. */
public final class EmptyState {
    private EmptyState() {}

    /** The sentence; empty as soon as the current run has a measurement. */
    public static StringBinding of(RunSession session) {
        return Bindings.createStringBinding(
                () -> sentence(session),
                session.stateProperty(),
                session.awaitedProperty(),
                session.measurementsProperty(),
                session.failureProperty());
    }

    private static String sentence(RunSession session) {
        if (session.measurementsProperty().get() > 0) {
            return "";
        }
        RunState state = session.stateProperty().get();
        if (state == null) {
            return "No run yet. Choose a scenario or your own settings, then press Run (Ctrl+R).";
        }
        return switch (state) {
            case PREPARING -> preparing(session.awaitedProperty().get());
            case FAILED -> session.failureProperty().get();
            case CANCELLED ->
                "The run was stopped before it measured anything. Press Run (Ctrl+R) to start another one.";
            default -> "Waiting for the first measurement …";
        };
    }

    private static String preparing(String awaited) {
        return "Reading the data and building the model …" + (awaited.isEmpty() ? "" : " " + awaited);
    }
}
