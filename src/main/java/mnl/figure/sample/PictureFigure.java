package mnl.figure.sample;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Spacing;
import mnl.figure.color.Rgb;
import mnl.figure.surface.PixelImage;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;
import mnl.words.Texts;

/**
 * A grey picture, pixel by pixel.
 *
 * @param title what it is
 * @param columns width in pixels
 * @param rows height in pixels
 * @param grey row by row, 0 = black, 255 = white
 */
public record PictureFigure(String title, int columns, int rows, float[] grey) implements Drawing {
    public PictureFigure {
        if (grey.length != columns * rows) {
            throw new IllegalArgumentException(
                    "A picture of " + columns + " × " + rows + " pixels cannot have " + grey.length + " grey values.");
        }
    }

    @Override
    public void paint(Surface surface, FigureOptions options, double width, double height) {
        Spacing spacing = Spacing.roomy(options.fontSize());
        double above = options.title() ? spacing.pad() + spacing.titleRow() : 0;
        if (options.title()) {
            new AxesPainter(surface, options.theme(), spacing).title(title, spacing.titleBase(), width);
        }
        double fits = Math.min(width / columns, (height - above) / rows);
        double cell = fits >= 1 ? Math.floor(fits) : Math.max(0, fits);
        double left = Math.floor((width - cell * columns) / 2);
        double top = Math.floor(above + (height - above - cell * rows) / 2);
        surface.image(pixels(), left, top, cell * columns, cell * rows);
    }

    private PixelImage pixels() {
        int[] argb = new int[grey.length];
        for (int i = 0; i < argb.length; i++) {
            int level = Math.round(Math.max(0, Math.min(255, grey[i])));
            argb[i] = new Rgb(level, level, level).argb();
        }
        return new PixelImage(argb, columns, rows);
    }

    @Override
    public String csv() {
        CsvTable out = new CsvTable("row", "column", "grey");
        for (int i = 0; i < grey.length; i++) {
            out.line(i / columns, i % columns, grey[i]);
        }
        return out.text();
    }

    @Override
    public String summary() {
        return Texts.of("figure.picture-figure.a-grey-picture-of", title, columns, rows);
    }
}
