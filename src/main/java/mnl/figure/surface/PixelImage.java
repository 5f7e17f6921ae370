package mnl.figure.surface;

/**
 * Pixels to be stretched over a rectangle.
 *
 * @param argb row by row as 0xAARRGGBB, not premultiplied
 * @param columns pixels in a row
 * @param rows number of rows
 */
public record PixelImage(int[] argb, int columns, int rows) {
    public PixelImage {
        if (columns <= 0 || rows <= 0 || argb.length != columns * rows) {
            throw new IllegalArgumentException(
                    "An image of " + columns + " x " + rows + " pixels cannot have " + argb.length + " of them.");
        }
    }
}
