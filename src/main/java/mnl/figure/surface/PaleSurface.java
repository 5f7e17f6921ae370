package mnl.figure.surface;

import mnl.figure.color.Rgb;

/** Draws on another surface with little of every colour. */
public final class PaleSurface implements Surface {
    private static final double LEFT = 0.18;

    private final Surface surface;
    private final String background;

    /** @param background what colours fade to, as #rrggbb */
    public PaleSurface(Surface surface, String background) {
        this.surface = surface;
        this.background = background;
    }

    private static Pen pale(Pen pen) {
        return new Pen(pen.color(), LEFT * pen.opacity(), pen.width(), pen.style());
    }

    private Lettering pale(Lettering lettering) {
        Rgb color = Rgb.parse(lettering.color()).over(Rgb.parse(background), 2 * LEFT);
        return new Lettering(color.hex(), lettering.size(), lettering.bold(), lettering.anchor());
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        surface.line(fromX, fromY, toX, toY, pale(pen));
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {
        surface.polyline(x, y, count, pale(pen));
    }

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double opacity) {
        surface.polygon(x, y, count, color, LEFT * opacity);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double opacity) {
        surface.rectangle(x, y, width, height, color, LEFT * opacity);
    }

    @Override
    public void dots(double[] x, double[] y, int count, double radius, String color, double opacity) {
        surface.dots(x, y, count, radius, color, LEFT * opacity);
    }

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {
        surface.image(image, x, y, width, height);
        surface.rectangle(x, y, width, height, background, 1 - LEFT);
    }

    @Override
    public double density() {
        return surface.density();
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        surface.text(text, x, y, pale(lettering));
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        surface.textUpwards(text, x, y, pale(lettering));
    }

    @Override
    public void text(FittedText text, double x, double y, Lettering lettering) {
        surface.text(text, x, y, pale(lettering));
    }

    @Override
    public void textUpwards(FittedText text, double x, double y, Lettering lettering) {
        surface.textUpwards(text, x, y, pale(lettering));
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return surface.textWidth(text, size, bold);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        surface.clip(x, y, width, height);
    }

    @Override
    public void unclip() {
        surface.unclip();
    }
}
