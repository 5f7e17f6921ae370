package mnl.ui.lessons;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import mnl.lab.lesson.Awaited;
import mnl.lab.lesson.LessonStep;
import mnl.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/** The ring around what a step speaks of; it follows it, lets every press through, and is not there while that is not seen. */
public final class Ring extends Pane {
    private static final double AROUND = 4;
    private static final double ROUND = 10;

    private final LessonsViewModel model;
    private final Rectangle line = new Rectangle();
    private final TargetUse use;
    private @Nullable Node target;

    /**
     * @param model the lesson that is taken
     * @param pulse when it is looked where the target is
     */
    public Ring(LessonsViewModel model, Pulse pulse) {
        this.model = model;
        use = new TargetUse(model::used);
        setId("lesson-ring");
        setMouseTransparent(true);
        setManaged(false);
        line.getStyleClass().add("lesson-ring");
        line.setArcWidth(ROUND);
        line.setArcHeight(ROUND);
        getChildren().add(line);
        setVisible(false);
        pulse.onEachFrame(this::place);
    }

    private void place() {
        Node wanted = model.courseProperty().get() == null ? null : find(model.now(), getScene());
        if (wanted != target) {
            target = wanted;
            use.watch(wanted);
            if (wanted != null) {
                InSight.bring(wanted);
            }
        }
        Bounds bounds = wanted == null ? null : InSight.of(wanted);
        setVisible(bounds != null);
        if (wanted != null && bounds != null) {
            Scene scene = wanted.getScene();
            double left = Math.max(1, bounds.getMinX() - AROUND);
            double top = Math.max(1, bounds.getMinY() - AROUND);
            line.setX(left);
            line.setY(top);
            line.setWidth(Math.min(scene.getWidth() - 1, bounds.getMaxX() + AROUND) - left);
            line.setHeight(Math.min(scene.getHeight() - 1, bounds.getMaxY() + AROUND) - top);
        }
    }

    /** What a step points at: the node of that id, or else the tab of the view that it waits for; null where it is not there. */
    public static @Nullable Node find(LessonStep step, @Nullable Scene scene) {
        if (scene == null) {
            return null;
        }
        if (step.target() != null) {
            return scene.lookup("#" + step.target());
        }
        Awaited await = step.await();
        boolean tab = await != null && await.event() == Awaited.Event.VIEW_SHOWN;
        return tab ? tab(scene, step.view()) : null;
    }

    private static @Nullable Node tab(Scene scene, @Nullable String title) {
        return scene.getRoot().lookupAll(".tab").stream()
                .filter(tab -> tab.lookup(".tab-label") instanceof Labeled label
                        && label.getText().equals(title))
                .findFirst()
                .orElse(null);
    }
}
