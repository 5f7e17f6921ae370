package mnl.figure.color;

import java.util.HexFormat;

/**
 * A colour of the sRGB space, with the conversions that colour maps and contrast need.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {
    private static final HexFormat HEX = HexFormat.of();

    /** Black is farther from lighter colours than white is. */
    private static final double DARK = 0.18;

    private static final int STEPS = 20;

    /** Reads #rrggbb; throws {@link IllegalArgumentException} for anything else. */
    public static Rgb parse(String text) {
        if (!text.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written as #rrggbb, and this one is '" + text + "'.");
        }
        int packed = Integer.parseInt(text.substring(1), 16);
        return new Rgb(packed >> 16 & 0xff, packed >> 8 & 0xff, packed & 0xff);
    }

    /** As #rrggbb in small letters. */
    public String hex() {
        return "#" + HEX.toHexDigits((byte) red) + HEX.toHexDigits((byte) green) + HEX.toHexDigits((byte) blue);
    }

    /** As 0xAARRGGBB with full opacity. */
    public int argb() {
        return 0xff000000 | red << 16 | green << 8 | blue;
    }

    /** This colour with an opacity from 0 to 1 over another one. */
    public Rgb over(Rgb below, double opacity) {
        return new Rgb(
                (int) Math.round(below.red + (red - below.red) * opacity),
                (int) Math.round(below.green + (green - below.green) * opacity),
                (int) Math.round(below.blue + (blue - below.blue) * opacity));
    }

    /**
     * This colour, moved towards white or black until it has this contrast with a background: an identity chosen for paper
     * stays readable in a dark window.
     */
    public Rgb readableOn(Rgb background, double contrast) {
        Rgb far = background.luminance() < DARK ? new Rgb(255, 255, 255) : new Rgb(0, 0, 0);
        Rgb found = this;
        for (int step = 1; step <= STEPS && found.contrast(background) < contrast; step++) {
            found = far.over(this, (double) step / STEPS);
        }
        return found;
    }

    /** Relative luminance Y in [0, 1] (sRGB primaries, D65 white). */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** CIE lightness L* in [0, 100], the scale on which equal steps look equal. */
    public double lightness() {
        double y = luminance();
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }

    /** Contrast ratio of two colours, 1 to 21, as the web accessibility guidelines define it. */
    public double contrast(Rgb other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
