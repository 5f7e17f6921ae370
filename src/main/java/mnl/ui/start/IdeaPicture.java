package mnl.ui.start;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import mnl.words.Texts;

/** A sign for the Story's first picture, without data: its two axes, and the quadrant of which it tells. */
final class IdeaPicture extends Region {
    /** Where the axes cross, as shares of the picture. */
    private static final double MIDDLE_X = 0.45;

    private static final double MIDDLE_Y = 0.6;
    private static final double GAP = 4;

    private final Line across = new Line();
    private final Line up = new Line();
    private final Rectangle quadrant = new Rectangle();
    private final Label only = new Label(Texts.of("start.idea-picture.only-the-quiet-one"));
    private final Label strong = new Label(Texts.of("start.idea-picture.the-loud-one-is"));
    private final Label weak = new Label(Texts.of("start.idea-picture.the-quiet-one-is"));

    IdeaPicture() {
        getStyleClass().add("start-picture");
        setMouseTransparent(true);
        across.getStyleClass().add("start-axis");
        up.getStyleClass().add("start-axis");
        quadrant.getStyleClass().add("start-quadrant");
        only.setWrapText(true);
        only.getStyleClass().add("start-only");
        getChildren().addAll(across, up, quadrant, only, strong, weak);
    }

    @Override
    protected void layoutChildren() {
        double x = Math.round(MIDDLE_X * getWidth());
        double y = Math.round(MIDDLE_Y * getHeight());
        across.setStartX(x);
        across.setEndX(getWidth());
        across.setStartY(y);
        across.setEndY(y);
        up.setStartX(x);
        up.setEndX(x);
        up.setStartY(y);
        up.setEndY(getHeight());
        quadrant.setX(1);
        quadrant.setY(1);
        quadrant.setWidth(Math.max(0, x - 1));
        quadrant.setHeight(Math.max(0, y - 1));
        double inside = Math.max(0, x - 4 * GAP);
        only.resizeRelocate(2 * GAP, 2 * GAP, inside, Math.min(only.prefHeight(inside), Math.max(0, y - 3 * GAP)));
        place(strong, getWidth(), y + GAP, getWidth() - x - GAP);
        place(weak, getWidth(), GAP, getWidth() - x - GAP);
    }

    /** A label that ends at the right edge, in no more than this width. */
    private static void place(Label label, double right, double top, double most) {
        double width = Math.max(0, Math.min(label.prefWidth(-1), most));
        label.resizeRelocate(right - width, top, width, label.prefHeight(width));
    }
}
