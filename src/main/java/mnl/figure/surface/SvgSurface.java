package mnl.figure.surface;

import java.util.Base64;
import java.util.Locale;
import mnl.figure.text.Markup;

/** Collects drawing commands as SVG elements. */
public final class SvgSurface implements Surface {
    /** Documents are printed at 300 dots an inch, and an inch has 96 pixels of length. */
    private static final double PRINTED = 300 / 96.0;

    /** Points in one path do not add up where they overlap: so many paths take turns, and a crowd is darker than one point. */
    private static final int LAYERS = 8;

    private final StringBuilder out = new StringBuilder(4096);
    private final String scope;
    private int clips;

    /** Collects elements whose ids start with this, so that several drawings can share one page. */
    public SvgSurface(String scope) {
        this.scope = scope;
    }

    @Override
    public void line(double fromX, double fromY, double toX, double toY, Pen pen) {
        out.append("<line x1=\"").append(number(fromX)).append("\" y1=\"").append(number(fromY));
        out.append("\" x2=\"")
                .append(number(toX))
                .append("\" y2=\"")
                .append(number(toY))
                .append('"');
        stroke(pen);
        out.append("/>\n");
    }

    @Override
    public void polyline(double[] x, double[] y, int count, Pen pen) {
        out.append("<polyline fill=\"none\" stroke-linejoin=\"round\"");
        stroke(pen);
        points(x, y, count);
    }

    @Override
    public void polygon(double[] x, double[] y, int count, String color, double opacity) {
        out.append("<polygon");
        fill(color, opacity);
        points(x, y, count);
    }

    @Override
    public void rectangle(double x, double y, double width, double height, String color, double opacity) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append('"');
        fill(color, opacity);
        out.append("/>\n");
    }

    /** Each point is a line without length and with round ends, which is the shortest way to write one. */
    @Override
    public void dots(double[] x, double[] y, int count, double radius, String color, double opacity) {
        for (int layer = 0; layer < Math.min(LAYERS, count); layer++) {
            out.append("<path fill=\"none\" stroke-linecap=\"round\"");
            stroke(new Pen(color, opacity, 2 * radius, LineStyle.SOLID));
            out.append(" d=\"");
            for (int i = layer; i < count; i += LAYERS) {
                out.append('M')
                        .append(number(x[i]))
                        .append(' ')
                        .append(number(y[i]))
                        .append("h0");
            }
            out.append("\"/>\n");
        }
    }

    @Override
    public void image(PixelImage image, double x, double y, double width, double height) {
        out.append("<image x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(PngImage.encode(image)))
                .append("\"/>\n");
    }

    @Override
    public double density() {
        return PRINTED;
    }

    @Override
    public void text(String text, double x, double y, Lettering lettering) {
        text(new FittedText(text, text), x, y, lettering);
    }

    @Override
    public void textUpwards(String text, double x, double y, Lettering lettering) {
        textUpwards(new FittedText(text, text), x, y, lettering);
    }

    @Override
    public void text(FittedText text, double x, double y, Lettering lettering) {
        text(text, "x=\"" + number(x) + "\" y=\"" + number(y) + "\"", lettering);
    }

    @Override
    public void textUpwards(FittedText text, double x, double y, Lettering lettering) {
        text(text, "transform=\"translate(" + number(x) + " " + number(y) + ") rotate(-90)\"", lettering);
    }

    private void text(FittedText text, String place, Lettering lettering) {
        if (text.shown().isEmpty()) {
            return;
        }
        out.append("<text ")
                .append(place)
                .append(" font-size=\"")
                .append(number(lettering.size()))
                .append('"');
        fill(lettering.color(), 1);
        if (lettering.bold()) {
            out.append(" font-weight=\"bold\"");
        }
        if (lettering.anchor() != Anchor.START) {
            String anchor = lettering.anchor() == Anchor.END ? "end" : "middle";
            out.append(" text-anchor=\"").append(anchor).append('"');
        }
        out.append('>');
        if (text.isCut()) {
            out.append("<title>").append(Markup.escape(text.whole())).append("</title>");
        }
        out.append(Markup.escape(text.shown())).append("</text>\n");
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
        return LatinWidths.of(text) * size * (bold ? 1.07 : 1);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        String id = scope + "-clip" + clips;
        out.append("<clipPath id=\"")
                .append(id)
                .append("\"><rect x=\"")
                .append(number(x))
                .append("\" y=\"");
        out.append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"");
        out.append(number(height))
                .append("\"/></clipPath>\n<g clip-path=\"url(#")
                .append(id)
                .append(")\">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }

    /** The elements collected so far. */
    public String elements() {
        return out.toString();
    }

    private void stroke(Pen pen) {
        out.append(" stroke=\"")
                .append(pen.color())
                .append("\" stroke-width=\"")
                .append(number(pen.width()));
        out.append('"');
        if (pen.opacity() < 1) {
            out.append(" stroke-opacity=\"").append(number(pen.opacity())).append('"');
        }
        if (!pen.style().isSolid()) {
            out.append(" stroke-dasharray=\"");
            for (double dash : pen.style().dashes(pen.width())) {
                out.append(number(dash)).append(' ');
            }
            out.setLength(out.length() - 1);
            out.append('"');
        }
    }

    private void fill(String color, double opacity) {
        out.append(" fill=\"").append(color).append('"');
        if (opacity < 1) {
            out.append(" fill-opacity=\"").append(number(opacity)).append('"');
        }
    }

    private void points(double[] x, double[] y, int count) {
        out.append(" points=\"");
        for (int i = 0; i < count; i++) {
            out.append(i > 0 ? " " : "").append(number(x[i])).append(',').append(number(y[i]));
        }
        out.append("\"/>\n");
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
