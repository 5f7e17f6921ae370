package mnl.ui.chart;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import mnl.figure.PointFigure;
import mnl.figure.PointFigure.Hit;
import mnl.figure.surface.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link PointFigure} whose points can be pointed at and picked: with the pointer, or with the arrow keys from point to
 * point where keys stop and Enter.
 */
public final class PointsPane extends DrawingPane {
    private static final double RING = 0.5;

    private final ReadOnlyObjectWrapper<Hit> pointed = new ReadOnlyObjectWrapper<>(this, "pointed");
    private final Circle ring = new Circle();
    private Consumer<Hit> onPicked = hit -> {};
    private Runnable onMissed = () -> {};
    private @Nullable Surface ruler;
    private PointFigure.@Nullable Places layout;
    private @Nullable Point2D pointer;

    /** @param background where exports are encoded and written */
    public PointsPane(Executor background) {
        super(background);
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        ring.setVisible(false);
        ring.getStyleClass().add("chart-ring");
        getChildren().add(ring);
        pointed.addListener((o, was, now) -> mark(now));
        figureProperty().addListener((o, was, now) -> {
            layout = null;
            follow(was != null);
        });
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> move(e.getX(), e.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> leave());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().addListener((o, was, now) -> {
            if (!now) {
                leave();
            }
        });
    }

    /** Notified of the point that is picked. */
    public void setOnPicked(Consumer<Hit> handler) {
        onPicked = handler;
    }

    /** Notified of a click where there is no point. */
    public void setOnMissed(Runnable handler) {
        onMissed = handler;
    }

    /** The point under the pointer, or the one that the keys went to; null for none. */
    public ReadOnlyObjectProperty<Hit> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    @Override
    void paintChart(Surface surface, double width, double height) {
        ruler = surface;
        layout = null;
        super.paintChart(surface, width, height);
        follow(true);
    }

    private Optional<PointFigure.Places> layoutNow() {
        if (layout == null && ruler != null && getFigure() instanceof PointFigure figure) {
            layout = figure.layout(ruler, look(), canvas().getWidth(), canvas().getHeight());
        }
        return Optional.ofNullable(layout);
    }

    private void move(double x, double y) {
        pointer = new Point2D(x, y);
        pointed.set(layoutNow()
                .flatMap(drawn -> drawn.hit(x - canvas().getLayoutX(), y - canvas().getLayoutY()))
                .orElse(null));
    }

    private void leave() {
        pointer = null;
        pointed.set(null);
    }

    /** Points move under a pointer that rests; the one that the keys went to is marked where it is by now. */
    private void follow(boolean drawn) {
        if (pointed.get() == null || !drawn) {
            return;
        }
        if (pointer != null) {
            move(pointer.getX(), pointer.getY());
        } else {
            go(pointed.get().panel(), pointed.get().index());
        }
    }

    private void mark(@Nullable Hit hit) {
        ring.setVisible(hit != null);
        if (hit != null) {
            ring.setRadius(RING * getFont().getSize());
            ring.setCenterX(canvas().getLayoutX() + hit.x());
            ring.setCenterY(canvas().getLayoutY() + hit.y());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        requestFocus();
        move(event.getX(), event.getY());
        if (pointed.get() != null) {
            onPicked.accept(pointed.get());
        } else {
            onMissed.run();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> step(1);
            case LEFT -> step(-1);
            case UP, DOWN -> swap();
            case ENTER -> {
                if (pointed.get() != null) {
                    onPicked.accept(pointed.get());
                } else {
                    onMissed.run();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** To the next point where keys stop. */
    private void step(int by) {
        if (getFigure() instanceof PointFigure figure) {
            int p = Math.min(pointed.get() == null ? 0 : pointed.get().panel(), figure.panelCount() - 1);
            int count = figure.pointCount(p);
            int from = pointed.get() == null
                    ? (by > 0 ? -1 : count)
                    : pointed.get().index();
            for (int i = from + by; i >= 0 && i < count; i += by) {
                if (figure.isStop(p, i)) {
                    pointer = null;
                    go(p, i);
                    return;
                }
            }
        }
    }

    /** To the same sample in the other panel. */
    private void swap() {
        if (pointed.get() != null && getFigure() instanceof PointFigure figure) {
            pointer = null;
            go((pointed.get().panel() + 1) % figure.panelCount(), pointed.get().index());
        }
    }

    private void go(int panel, int index) {
        pointed.set(layoutNow().flatMap(drawn -> drawn.place(panel, index)).orElse(null));
    }
}
