package mnl.ui.lessons;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import mnl.lab.lesson.Awaited;
import mnl.lab.lesson.LessonStep;
import mnl.ui.style.Enlargeable;
import mnl.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/** The ring around what a step speaks of; it follows it, lets every press through, and is not there while that is not seen. */
public final class Ring extends Pane {
    private static final double AROUND = 4;
    private static final double ROUND = 10;

    private final LessonsViewModel model;
    private final Rectangle line = new Rectangle();
    /** Frames between two looks for what was not there. */
    private static final int PATIENCE = 20;

    private final TargetUse use;
    private final Consumer<Node> found;
    private @Nullable Node target;
    private @Nullable LessonStep of;
    private int wait;

    /**
     * @param model the lesson that is taken
     * @param pulse when it is looked where the target is
     * @param found notified of another target, once it is there
     */
    public Ring(LessonsViewModel model, Pulse pulse, Consumer<Node> found) {
        this.found = found;
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
        Node wanted = wanted();
        if (wanted != target) {
            if (target instanceof Enlargeable before) {
                before.enlarge(false);
            }
            target = wanted;
            use.watch(wanted);
            if (wanted != null) {
                reach(wanted);
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

    /** What the step points at. The scene is searched for another step, where it has left the scene, or now and then. */
    private @Nullable Node wanted() {
        LessonStep now = model.courseProperty().get() == null ? null : model.now();
        boolean same = Objects.equals(of, now);
        of = now;
        if (now == null) {
            return null;
        }
        if (same && target != null && target.getScene() == getScene()) {
            return target;
        }
        if (same && target == null && --wait > 0) {
            return null;
        }
        wait = PATIENCE;
        return find(now, getScene());
    }

    private void reach(Node wanted) {
        if (wanted instanceof Enlargeable picture) {
            picture.enlarge(true);
        }
        InSight.bring(wanted);
        found.accept(wanted);
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
