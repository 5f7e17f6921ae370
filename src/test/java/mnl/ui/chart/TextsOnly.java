package mnl.ui.chart;

import java.util.ArrayList;
import java.util.List;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;

/** Remembers the texts that are drawn. */
final class TextsOnly implements Surface {
    final List<String> said = new ArrayList<>();

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {}

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {}

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double opacity) {}

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double opacity) {}

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {}

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        said.add(text);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        said.add(text);
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return 0.5 * size * text.length();
    }

    @Override
    public void clip(double x, double y, double width, double height) {}

    @Override
    public void unclip() {}
}
