package mnl.ui.chart;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Runs a painting at most once per pulse, after layout, and only while its node can be seen.
 *
 * <p>A request that comes while the node is hidden waits until it is shown.
 */
final class PulsePainting {
    private final Node node;
    private final Runnable painting;
    private final Runnable pulse = this::pulse;
    private boolean requested = true;

    PulsePainting(Node node, Runnable painting) {
        this.node = node;
        this.painting = painting;
        ChangeListener<Scene> moved = (property, before, after) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(pulse);
            }
            if (after != null) {
                after.addPostLayoutPulseListener(pulse);
                request();
            }
        };
        node.sceneProperty().addListener(moved);
    }

    void request() {
        if (!requested) {
            requested = true;
            if (node.getScene() != null) {
                Platform.requestNextPulse();
            }
        }
    }

    private void pulse() {
        if (requested && isSeen(node)) {
            requested = false;
            painting.run();
        }
    }

    /** Whether a node in a scene and all around it are visible. */
    static boolean isSeen(Node node) {
        if (node.getScene().getWindow() instanceof Stage stage && stage.isIconified()) {
            return false;
        }
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
