package mnl.ui.shell;

import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import mnl.ui.session.RunSession;
import mnl.ui.start.StartActions;
import mnl.ui.start.StartView;
import mnl.ui.start.StartViewModel;
import org.jspecify.annotations.Nullable;

/** What every view shows until there is a run; made when it is first shown. */
final class StartPage {
    private final BooleanBinding noRun;
    private final StartViewModel model;
    private final StartActions actions;
    private @Nullable Node node;

    /**
     * @param session until it has a run
     * @param model the last runs
     * @param actions what can be done
     */
    StartPage(RunSession session, StartViewModel model, StartActions actions) {
        this.noRun = session.stateProperty().isNull();
        this.model = model;
        this.actions = actions;
    }

    BooleanBinding noRun() {
        return noRun;
    }

    /** Looks which runs there are. */
    void refresh() {
        model.refresh();
    }

    Node node() {
        if (node == null) {
            node = new StartView(model, actions);
        }
        return Objects.requireNonNull(node);
    }
}
