package mnl.figure.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.audit.AuditedProgram.Size;
import mnl.figure.color.FigureTheme;
import mnl.figure.text.Markup;

/**
 * Draws every figure of the program at its extremes onto sheets, one for each part of the program and theme, to be looked
 * at. Not among the tests; its argument is the folder of the sheets.
 */
public final class ContactSheet {
    private static final List<Size> SIZES = List.of(new Size(320, 200), new Size(480, 300), new Size(640, 400));
    private static final List<Extremes> EXTREMES = List.of(new Extremes(2, 1, 2, 3), new Extremes(16, 6, 100, 60));
    private static final int GAP = 12;
    private static final int CAPTION = 18;

    private final StringBuilder out = new StringBuilder();
    private final FigureTheme theme;
    private int width;
    private int height;

    private ContactSheet(FigureTheme theme) {
        this.theme = theme;
    }

    /** Writes the sheets. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (FigureSource source : AuditedProgram.SOURCES) {
            for (FigureTheme theme : List.of(FigureTheme.LIGHT, FigureTheme.DARK)) {
                ContactSheet sheet = new ContactSheet(theme);
                EXTREMES.forEach(extremes -> sheet.add(source, extremes));
                String name = source.getClass().getSimpleName() + (theme == FigureTheme.LIGHT ? "-light" : "-dark");
                if (sheet.height > 0) {
                    Files.writeString(folder.resolve(name + ".svg"), sheet.document());
                }
            }
        }
    }

    private void add(FigureSource source, Extremes extremes) {
        int classes = source.classes().contains(extremes.classes())
                ? extremes.classes()
                : source.classes().get(0);
        Extremes own = extremes.withClasses(classes);
        for (AuditedFigure figure : source.figures(own)) {
            if (figure.svg().render(FigureOptions.whole(theme), 1, 1).isEmpty()) {
                continue;
            }
            text(figure.name() + ": " + own);
            int x = GAP;
            int tallest = 0;
            for (Size size : SIZES) {
                String svg = figure.svg().render(FigureOptions.whole(theme), size.width(), size.height());
                // Ids are unique in a page of figures with titles of their own; here the same ones stand at several
                // sizes.
                String alone = svg.replaceAll("(id=\"|url\\(#)f", "$1" + "at" + x + "-" + height + "-f");
                out.append(alone.replaceFirst("<svg ", "<svg x=\"" + x + "\" y=\"" + height + "\" "));
                x += size.width() + GAP;
                tallest = Math.max(tallest, size.height());
            }
            height += tallest + GAP;
            width = Math.max(width, x);
        }
    }

    private void text(String caption) {
        height += CAPTION;
        out.append("<text font-size=\"13\" font-family=\"sans-serif\" fill=\"#888888\" x=\"")
                .append(GAP)
                .append("\" y=\"")
                .append(height - 4)
                .append("\">")
                .append(Markup.escape(caption))
                .append("</text>\n");
    }

    private String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\">\n"
                + "<rect width=\"100%\" height=\"100%\" fill=\"#c8c8c8\"/>\n" + out + "</svg>\n";
    }
}
