package mnl.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;

/** Goes round a scene by Tab and back by Shift+Tab, by the scene's own traversal, and says what is wrong on the way. */
final class FocusWalk {
    /** More stops than any window has. */
    private static final int MOST = 1_000;
    /** Of this much of what has the keys a reader must see at least, in pixels. */
    private static final double SEEN = 8;

    /** Is there only while something that has an explanation has the keys. */
    private static final String PASSING = "explain-more";

    private final Scene scene;
    private final Set<String> wrong = new TreeSet<>();

    private FocusWalk(Scene scene) {
        this.scene = scene;
    }

    /** What is wrong in a scene; on the FX thread. */
    static Set<String> faults(Scene scene) {
        FocusWalk walk = new FocusWalk(scene);
        Set<Node> forward = walk.round(false);
        Set<Node> back = walk.round(true);
        for (Node wanted : walk.wanted()) {
            if (!reached(wanted, forward)) {
                walk.wrong.add("not reached by Tab: " + path(wanted));
            }
            if (!reached(wanted, back)) {
                walk.wrong.add("not reached by Shift+Tab: " + path(wanted));
            }
        }
        return walk.wrong;
    }

    /** The arrow keys lead from one button of a group to the others. */
    private static boolean reached(Node wanted, Set<Node> seen) {
        return seen.contains(wanted)
                || (wanted instanceof Toggle toggle
                        && toggle.getToggleGroup() != null
                        && toggle.getToggleGroup().getToggles().stream().anyMatch(seen::contains));
    }

    private Set<Node> round(boolean shift) {
        Set<Node> seen = new LinkedHashSet<>();
        scene.getRoot().requestFocus();
        settle();
        for (int i = 0; i < MOST; i++) {
            Node from = scene.getFocusOwner();
            String with = from == null ? "" : look(from);
            press(from, shift);
            settle();
            Node to = scene.getFocusOwner();
            if (from != null
                    && from != scene.getRoot()
                    && from != to
                    && look(from).equals(with)) {
                wrong.add("looks the same with and without the keys: " + path(from));
            }
            if (to != null && to == from && wanted().equals(List.of(to))) {
                seen.add(to);
                return seen;
            }
            if (to == null || to == from) {
                wrong.add("keeps the keys: " + (from == null ? "nothing" : path(from)));
                return seen;
            }
            if (!isSeen(to)) {
                wrong.add("has the keys where nobody sees it: " + path(to));
            }
            if (!seen.add(to)) {
                return seen;
            }
        }
        wrong.add("no end after " + MOST + " stops");
        return seen;
    }

    private void press(Node owner, boolean shift) {
        Event.fireEvent(
                owner == null ? scene : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, shift, false, false, false));
    }

    private void settle() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private List<Node> wanted() {
        List<Node> wanted = new ArrayList<>();
        collect(scene.getRoot(), wanted);
        return wanted;
    }

    private void collect(Node node, List<Node> wanted) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        Bounds bounds = node.getLayoutBounds();
        boolean always = !PASSING.equals(node.getId());
        if (always && node.isFocusTraversable() && bounds.getWidth() > 0 && bounds.getHeight() > 0) {
            wanted.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted));
        }
    }

    /** How a node and what is in it are drawn. */
    private static String look(Node node) {
        StringBuilder look = new StringBuilder();
        if (node.getClip() != null && node instanceof Parent parent) {
            // A pane that cuts itself off at its edges cuts a frame round itself off, too.
            parent.getChildrenUnmodifiable().forEach(child -> look(child, look));
        } else {
            look(node, look);
        }
        return look.toString();
    }

    private static void look(Node node, StringBuilder look) {
        look.append(node.getEffect()).append(node.isVisible()).append(node.getOpacity());
        if (node instanceof Region region) {
            look.append(region.getBorder() == null ? "" : strokes(region));
            look.append(region.getBackground() == null ? "" : fills(region));
        }
        if (node instanceof Shape shape) {
            look.append(shape.getFill()).append(shape.getStroke());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, look));
        }
    }

    private static String strokes(Region region) {
        StringBuilder strokes = new StringBuilder();
        region.getBorder().getStrokes().forEach(stroke -> strokes.append(stroke.getTopStroke())
                .append(stroke.getWidths().getTop())
                .append(stroke.getInsets()));
        return strokes.toString();
    }

    private static String fills(Region region) {
        StringBuilder fills = new StringBuilder();
        region.getBackground().getFills().forEach(fill -> fills.append(fill.getFill())
                .append(fill.getInsets()));
        return fills.toString();
    }

    private boolean isSeen(Node node) {
        Bounds room = new BoundingBox(0, 0, scene.getWidth(), scene.getHeight());
        if (!overlaps(node, room)) {
            return false;
        }
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at.getOpacity() == 0) {
                return false;
            }
            if (at instanceof ScrollPane pane && !overlaps(node, pane.localToScene(pane.getLayoutBounds()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlaps(Node node, Bounds room) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        double width = Math.min(own.getMaxX(), room.getMaxX()) - Math.max(own.getMinX(), room.getMinX());
        double height = Math.min(own.getMaxY(), room.getMaxY()) - Math.max(own.getMinY(), room.getMinY());
        return width >= Math.min(SEEN, own.getWidth()) - 0.5 && height >= Math.min(SEEN, own.getHeight()) - 0.5;
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        int names = 0;
        for (Node at = node; at != null && names < 4; at = at.getParent()) {
            String id = at.getId() == null ? "" : "#" + at.getId();
            path.insert(0, " > " + at.getClass().getSimpleName() + id);
            names++;
        }
        return path.substring(3) + " " + node.getStyleClass();
    }
}
