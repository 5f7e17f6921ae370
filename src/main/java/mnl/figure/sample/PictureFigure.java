package mnl.figure.sample;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.color.Rgb;
import mnl.figure.surface.Surface;
import mnl.figure.table.CsvTable;

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
        double cell = Math.max(1, Math.floor(Math.min(width / columns, height / rows)));
        double left = Math.floor((width - cell * columns) / 2);
        double top = Math.floor((height - cell * rows) / 2);
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int level = Math.round(Math.max(0, Math.min(255, grey[y * columns + x])));
                String color = new Rgb(level, level, level).hex();
                surface.rectangle(left + x * cell, top + y * cell, cell, cell, color, 1);
            }
        }
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
        return title + ", a grey picture of " + columns + " by " + rows + " pixels.";
    }
}
