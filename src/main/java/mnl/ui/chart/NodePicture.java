package mnl.ui.chart;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.PngImage;

/** Writes what a node shows as a PNG file. */
public final class NodePicture {
    private NodePicture() {}

    /**
     * Takes the picture at once, on the FX thread, and writes it in the background.
     *
     * @param node what is to be seen
     * @param behind fills what the node leaves open
     * @param scale pixels for every pixel seen
     * @param file where it goes
     * @param background where it is encoded and written
     * @param fxThread brings the outcome back
     * @param outcome notified how it ended
     */
    public static void save(
            Node node,
            Paint behind,
            double scale,
            Path file,
            Executor background,
            Executor fxThread,
            Consumer<ExportOutcome> outcome) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(behind);
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage picture = node.snapshot(parameters, null);
        background.execute(() -> {
            ExportOutcome written = ChartFile.write(file, () -> png(picture));
            fxThread.execute(() -> outcome.accept(written));
        });
    }

    private static byte[] png(WritableImage picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return PngImage.encode(new PixelImage(pixels, width, height));
    }
}
