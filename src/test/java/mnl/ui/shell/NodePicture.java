package mnl.ui.shell;

import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import mnl.figure.surface.PixelImage;
import org.testfx.api.FxRobot;

/** What a node looks like, pixel by pixel. */
final class NodePicture {
    private NodePicture() {}

    static PixelImage of(FxRobot robot, Node node) {
        WritableImage[] image = new WritableImage[1];
        robot.interact(() -> image[0] = node.snapshot(null, null));
        int width = (int) image[0].getWidth();
        int height = (int) image[0].getHeight();
        int[] pixels = new int[width * height];
        image[0].getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new PixelImage(pixels, width, height);
    }
}
